package org.hearth.identity;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls to somebody else's service: only so many at once, each only so long. Who finds no place, or gets no answer in time, is told
 * that the service is away, instead of waiting with ever more others until no thread is left for those who need no such service.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Bounded {}
