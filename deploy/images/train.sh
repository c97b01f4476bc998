#!/bin/sh
# Starts the service of this folder once and stops it when it has started; the JVM then leaves
# service.aot, the classes as it had loaded and linked them. Nothing else has to be there: a service
# starts without its database, Redis, issuer and collector. Profile "local" has a value for each
# secret and listens to loopback only.
set -eu
log=${TMPDIR:-/tmp}/training.log

export QUARKUS_PROFILE=local QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0
export QUARKUS_FLYWAY_MIGRATE_AT_START=false
export QUARKUS_DATASOURCE_USERNAME=nobody QUARKUS_DATASOURCE_PASSWORD=none
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://localhost:1/none
export QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://localhost:1/none
export QUARKUS_REDIS_HOSTS=redis://localhost:1
export QUARKUS_OIDC_AUTH_SERVER_URL=http://localhost:1 QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL=http://localhost:1

java -XX:AOTCacheOutput=service.aot -Xlog:aot=error @java.args >"$log" 2>&1 &
service=$!
until grep -q 'started in' "$log"; do
  kill -0 "$service" 2>/dev/null || break
  sleep 0.2
done
kill "$service" 2>/dev/null || true
wait "$service" || true
[ -s service.aot ] || { cat "$log" >&2; exit 1; }
