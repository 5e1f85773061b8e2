#!/bin/sh
#
# Runs inside the client's image, in the server's namespaces: waits until the server listens,
# makes one handshake with one GET, and shows everything that `openssl s_client` says of it.
#
#     handshake.sh OPENSSL PORT SERVER-NAME SECONDS START-SECONDS [GROUPS]
#
# The last line is `ended: STATUS` of s_client, `ended: late` where nothing ever listened, or
# `ended: without` where the image has no such program.

set -u
openssl=$1 port=$2 name=$3 limit=$4 start_limit=$5 groups=${6-}

command -v "$openssl" >/dev/null || {
    echo 'ended: without'
    exit
}

# The kernel's own list of sockets: the port in hexadecimal, and state 0A, which is LISTEN
# (proc_pid_net(5)). No connection is made: some servers serve one at a time.
listens() {
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
        grep -q -i "^ *[0-9]*: [0-9A-F]*:$(printf '%04X' "$port") [0-9A-F]*:0000 0A "
}

looks=$((start_limit * 20))
until listens; do
    looks=$((looks - 1))
    if [ "$looks" -lt 0 ]; then
        echo 'ended: late'
        exit
    fi
    sleep 0.05
done

# No configuration but what is said here, as in the lab.
OPENSSL_CONF=/dev/null
export OPENSSL_CONF
set -- -connect "127.0.0.1:$port" -servername "$name" -verify_hostname "$name" \
    -verify_return_error -CAfile /lab/authority.pem -ign_eof -msg
[ -z "$groups" ] || set -- "$@" -tls1_3 -groups "$groups"
printf 'GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$name" |
    timeout "$limit" "$openssl" s_client "$@" 2>&1
status=$?
printf '\nended: %s\n' "$status"
