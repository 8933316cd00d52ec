#!/bin/sh
# Once, on an empty volume: a database for each of the three. The services get two roles each, as in production: an owner
# that migrates, and one to work with, which owns nothing.
set -eu

# role NAME PASSWORD
role() {
  PASSWORD=$2 psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --set name="$1" <<'SQL'
\getenv password PASSWORD
create role :"name" login password :'password';
SQL
}

# database NAME OWNER
database() {
  psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --set name="$1" --set owner="$2" <<'SQL'
create database :"name" owner :"owner";
revoke all on database :"name" from public;
SQL
}

# connect NAME ROLE
connect() {
  psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --set name="$1" --set role="$2" <<'SQL'
grant connect on database :"name" to :"role";
SQL
}

role access_service_owner "$ACCESS_SERVICE_OWNER_PASSWORD"
role access_service "$ACCESS_SERVICE_PASSWORD"
database access_service access_service_owner
connect access_service access_service

role identity_service_owner "$IDENTITY_SERVICE_OWNER_PASSWORD"
role identity_service "$IDENTITY_SERVICE_PASSWORD"
database identity_service identity_service_owner
connect identity_service identity_service

role keycloak "$KEYCLOAK_PASSWORD"
database keycloak keycloak
