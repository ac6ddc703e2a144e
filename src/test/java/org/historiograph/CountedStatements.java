package org.historiograph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/** Takes the place of the database that clients' reads go to, in tests, to count the statements that are executed in it. */
@Singleton
public class CountedStatements {

    private final AtomicInteger executed = new AtomicInteger();

    /** How many statements have been executed since this was asked last. */
    public int takeCount() {
        return executed.getAndSet(0);
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    @io.quarkus.agroal.DataSource("reads")
    DataSource counted(@io.quarkus.agroal.DataSource("reads") AgroalDataSource database) {
        return watch(DataSource.class, database);
    }

    /** The same object, whose statements, however they are come by, are counted when they are executed. */
    @SuppressWarnings("unchecked")
    private <T> T watch(Class<? super T> type, T watched) {
        return (T) Proxy.newProxyInstance(CountedStatements.class.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> {
                    if (watched instanceof Statement && method.getName().startsWith("execute"))
                        executed.incrementAndGet();
                    try {
                        Object result = method.invoke(watched, arguments);
                        boolean follow = method.getReturnType() == Connection.class
                                || Statement.class.isAssignableFrom(method.getReturnType());
                        return follow && !(watched instanceof Statement) ? watch((Class<Object>) method.getReturnType(), result)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
