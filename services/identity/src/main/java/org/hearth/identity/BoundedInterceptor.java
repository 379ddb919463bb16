package org.hearth.identity;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Holds what {@link Bounded} says. The call runs on a thread of its own: whoever asked gets away in time, however the call hangs (in
 * a lock, by drops), and its place stays taken until it has really ended.
 */
@Bounded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class BoundedInterceptor {
    static final int PLACES = 8;
    static final Duration LONGEST = Duration.ofSeconds(4);

    private final Semaphore places = new Semaphore(PLACES);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        if (!places.tryAcquire()) {
            throw new ProcessingException("too many calls wait for this service");
        }
        Future<Object> answer = threads.submit(() -> {
            try {
                return call.proceed();
            } finally {
                places.release();
            }
        });
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ProcessingException("this service does not answer", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }
}
