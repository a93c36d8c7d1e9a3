/** Real PostgreSQL, Kafka, Elasticsearch and Keycloak on one machine, without a container engine, for ./run and for tests. */
@NullMarked
package se.samlingsplats.servers;

import org.jspecify.annotations.NullMarked;
