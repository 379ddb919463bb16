package org.hearth.tenancy;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * What one centre may have of its pool at once. Whoever asks beyond it waits for the centre's own others, and the connections left
 * are there for its neighbours, however slow its reports are. A place is taken by a transaction, not by each of its sessions.
 */
final class ShareOfPool {
    private final DataSource pool;
    private final Semaphore places;
    private final Duration patience;
    private final TransactionSynchronizationRegistry synchronizations;

    ShareOfPool(DataSource pool, int most, Duration patience, TransactionSynchronizationRegistry synchronizations) {
        this.pool = pool;
        this.places = new Semaphore(most, true);
        this.patience = patience;
        this.synchronizations = synchronizations;
    }

    Connection take() throws SQLException {
        // without a transaction there are no rights, and so nothing that lasts
        if (synchronizations.getTransactionKey() != null && synchronizations.getResource(this) == null) {
            enter();
        }
        return pool.getConnection();
    }

    private void enter() throws SQLException {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("timeout: this centre has all the connections it may have");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted", e);
        }
        try {
            synchronizations.registerInterposedSynchronization(new GiveBack());
            synchronizations.putResource(this, Boolean.TRUE);
        } catch (IllegalStateException e) {
            places.release();
            throw new SQLTransientConnectionException("the transaction is over", e);
        }
    }

    private final class GiveBack implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing is given back before the end
        }

        @Override
        public void afterCompletion(int status) {
            places.release();
        }
    }
}
