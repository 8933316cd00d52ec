#!/bin/sh
# Makes each Secret that is missing, and never changes one that is there. A pod whose Secret is missing waits for it.
set -eu

random() {
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

# secret NAME KEY=VALUE…
secret() {
  name=$1
  shift
  found=$(kubectl get secret "$name" --ignore-not-found --output name)
  if [ -n "$found" ]; then
    return
  fi
  {
    printf 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\nstringData:\n' "$name"
    for pair in "$@"; do
      printf '  %s: "%s"\n' "${pair%%=*}" "${pair#*=}"
    done
  } | kubectl create --filename -
}

secret postgres password="$(random)"
secret keycloak password="$(random)"
secret keycloak-database password="$(random)"
secret keycloak-clients identity-service="$(random)" console="$(random)"
secret access-service-database username=access_service password="$(random)"
secret access-service-database-owner username=access_service_owner password="$(random)"
secret identity-service-database username=identity_service password="$(random)"
secret identity-service-database-owner username=identity_service_owner password="$(random)"
secret console-session key="$(random)"
secret first-administrator email=admin@example.com password="$(random)"
