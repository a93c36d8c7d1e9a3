#!/bin/sh
# Runs once, on an empty data folder: a database and a user of its own for each service.
set -eu
for name in directory resource dialogue search keycloak; do
  password=$(printenv "$(echo "$name" | tr a-z A-Z)_PASSWORD")
  psql --set ON_ERROR_STOP=1 --username postgres --set name="$name" --set password="$password" <<'SQL'
CREATE USER :"name" PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
SQL
done
