#!/bin/sh
# Prints the Secrets of the pair, made of what a file of new-secrets.sh says: secrets.sh secrets.env | kubectl apply -f -
set -eu

file=${1:?"the file that new-secrets.sh has made"}
case $file in */*) ;; *) file=./$file ;; esac
. "$file"

# secret NAME KEY VALUE…
secret() {
  printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  namespace: bailiwick\ndata:\n' "$1"
  shift
  while [ $# -gt 0 ]; do
    printf '  %s: "%s"\n' "$1" "$(printf %s "$2" | base64 | tr -d '\n')"
    shift 2
  done
}

# A value that is missing or empty ends the script before anything is printed.
: "${ACCESS_DATABASE_PASSWORD:?}" "${ACCESS_DATABASE_OWNER_PASSWORD:?}" \
  "${IDENTITY_DATABASE_PASSWORD:?}" "${IDENTITY_DATABASE_OWNER_PASSWORD:?}" \
  "${IDENTITY_CLIENT_SECRET:?}" "${CONSOLE_CLIENT_SECRET:?}" "${CONSOLE_SESSION_KEY:?}" \
  "${FIRST_ADMINISTRATOR_EMAIL:?}" "${FIRST_ADMINISTRATOR_PASSWORD:?}"

secret access-service-database username access_service password "$ACCESS_DATABASE_PASSWORD"
secret access-service-database-owner username access_service_owner password "$ACCESS_DATABASE_OWNER_PASSWORD"
secret identity-service-database username identity_service password "$IDENTITY_DATABASE_PASSWORD"
secret identity-service-database-owner username identity_service_owner password "$IDENTITY_DATABASE_OWNER_PASSWORD"
secret keycloak-clients identity-service "$IDENTITY_CLIENT_SECRET" console "$CONSOLE_CLIENT_SECRET"
secret console-session key "$CONSOLE_SESSION_KEY"
secret first-administrator email "$FIRST_ADMINISTRATOR_EMAIL" password "$FIRST_ADMINISTRATOR_PASSWORD"
