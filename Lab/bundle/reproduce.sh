#!/usr/bin/env bash
#
# Tries again what this bundle tells of, with nothing but docker.
#
#     ./reproduce.sh [--build]
#
#     --build   makes the images anew from images/, even where they are at hand
#
# Tried again is the handshake of the cell, against the server as it was set up. The controls and
# proofs that the lab made beside it are in evidence/, and are not made again here.
#
# Nothing is reachable from outside: the server has no network but its own loopback, and the
# client's openssl runs beside it. What they said is afterwards in replay/.
#
# DOCKER names another program that takes docker's words, such as podman. SSL_CERT_FILE names the
# certificates that downloads are to trust, where those of Debian do not do: behind a proxy with an
# authority of its own.
#
# Exit status: 0 what was recorded happened again, 1 something else happened, 2 it could not be
# tried, 64 misuse.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

docker=${DOCKER:-docker}
anew=
for option in "$@"; do
    case $option in
        --build) anew=yes ;;
        --help | -h)
            sed -n '3,/^$/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
            exit
            ;;
        *)
            printf 'error: unknown option %s\n\nhint: see %s --help\n' "$option" "$0" >&2
            exit 64
            ;;
    esac
done

say() {
    printf '%s\n' "$1" >&2
}

# give_up REASON HINT
give_up() {
    printf 'error: %s\n\nhint: %s\n' "$1" "$2" >&2
    exit 2
}

# What was recorded, as values of variables and nothing else.
# shellcheck source=/dev/null
. ./cell.sh
: "${bundle:?}" "${cell:?}" "${expected_outcome:?}" "${port:?}" "${server_name:?}" "${openssl:?}"
# shellcheck disable=SC2154
readonly bundle cell expected_outcome expected_shape port server_name openssl groups pin nonce \
    handshake_seconds start_seconds server_folder client_folder client_version

command -v "$docker" >/dev/null || give_up "there is no \`$docker\`" 'install docker, or set DOCKER'
"$docker" version >/dev/null 2>&1 ||
    give_up 'the container engine does not answer' "see what \`$docker version\` says"

name=pqlab-bundle-$bundle-$$
# shellcheck disable=SC2317
cleanup() {
    "$docker" rm --force --volumes "$name-client" "$name-server" "$name-files" >/dev/null 2>&1 || true
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# --- Images ---

have() {
    "$docker" image inspect "$1" >/dev/null 2>&1
}

tag() {
    printf 'pqlab-bundle:%s-%s' "$bundle" "$1"
}

# fetch FOLDER: the sources that are not in the bundle, each with its SHA-256 checked.
fetch() {
    local source sum urls url file
    [[ -e images/$1/sources.txt ]] || return 0
    while read -r source sum urls; do
        file=images/$1/sources/$source
        [[ ! -e $file ]] || continue
        build fetch || return
        mkdir -p "images/$1/sources"
        for url in $urls; do
            say "fetching $url"
            # shellcheck disable=SC2016
            "$docker" run --rm --network host "$(tag fetch)" sh -c '
                [ ! -e /host/ca-certificates.crt ] || set -- --cacert /host/ca-certificates.crt "$@"
                exec curl "$@"
            ' curl --fail --silent --show-error --location "$url" >"$file.part" || continue
            [[ $("$docker" run --rm --interactive "$(tag fetch)" sha256sum <"$file.part") == "$sum "* ]] ||
                continue
            mv "$file.part" "$file"
            break
        done
        [[ -e $file ]] || {
            failed="its source \`$source\` is at none of $urls with the SHA-256 $sum"
            return 1
        }
    done <"images/$1/sources.txt"
}

# build FOLDER: an image and those that it is made with, each once. What fails is in `failed`, and
# whether it was the server's own making in `failed_late`.
failed=
failed_late=
made=' '
build() {
    local folder=$1 index=0 step='' base='' words=()
    [[ $made != *" $folder "* ]] || return 0
    if [[ -z $anew ]] && have "$(tag "$folder")"; then return 0; fi
    [[ ! -e images/$folder/incomplete ]] || {
        failed=$(cat "images/$folder/incomplete")
        return 1
    }
    # shellcheck disable=SC2154
    while ((index < ${#build_plan[@]})); do
        case ${build_plan[index]} in
            step)
                step=${build_plan[index + 1]}
                if [[ $step == "$folder" ]]; then
                    base=${build_plan[index + 2]}
                    have "$base" || base=${build_plan[index + 3]}
                    words+=(--build-arg "BASE=$base")
                fi
                index=$((index + 4))
                ;;
            argument)
                [[ $step != "$folder" ]] || words+=(--build-arg "${build_plan[index + 1]}")
                index=$((index + 2))
                ;;
            layer)
                if [[ $step == "$folder" ]]; then
                    build "${build_plan[index + 2]}" || return
                    words+=(--build-arg "${build_plan[index + 1]}=$(tag "${build_plan[index + 2]}")")
                fi
                index=$((index + 3))
                ;;
            *) give_up 'cell.sh is damaged' 'unpack the bundle again' ;;
        esac
    done
    fetch "$folder" || return
    [[ -z ${SSL_CERT_FILE-} ]] || cp -- "$SSL_CERT_FILE" "images/$folder/host/ca-certificates.crt"
    local variable
    for variable in http_proxy https_proxy no_proxy; do
        # Without a value docker takes it from here, and keeps it out of the image.
        [[ -z ${!variable-} ]] || words+=(--build-arg "$variable")
    done
    say "building $folder on $base"
    words+=(--build-arg "JOBS=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)")
    if [[ $folder != fetch ]]; then
        "$docker" build --network host --target packages "${words[@]}" "images/$folder" >&2 || {
            failed="the packages of $folder cannot be installed"
            return 1
        }
    fi
    "$docker" build --network host --tag "$(tag "$folder")" "${words[@]}" "images/$folder" >&2 || {
        failed="building $folder did not succeed"
        failed_late=yes
        return 1
    }
    made+="$folder "
}

run_quietly() {
    "$docker" run --rm --network none --read-only --user 65534:65534 --cap-drop ALL \
        --entrypoint '' "$@"
}

client_is() {
    [[ $(run_quietly --env OPENSSL_CONF=/dev/null "$1" "$openssl" version 2>/dev/null) == "OpenSSL $client_version "* ]]
}

# --- The verdict ---

# What the server wrote, less what differs from start to start: as the lab keeps it in a shape.
server_words() {
    LC_ALL=C sed -E -e $'s/\033\\[[0-9;]*m//g' -e 's/[0-9]+#[0-9]+: //' \
        -e 's|/lab/w[0-9]+/e[0-9]+|/lab|g' replay/server.log
}

# end OUTCOME SHAPE: says what was expected and what came, and ends.
end() {
    local same=no
    printf '%s\n' "cell      $cell" "expected  $expected_outcome, $expected_shape" "got       $1, $2"
    case $expected_outcome in
        agreed | refused | pin-ignored)
            local got wanted
            got=$(printf '%s, %s' "$1" "$2" | tr '[:upper:]' '[:lower:]')
            wanted=$(printf '%s, %s' "$expected_outcome" "$expected_shape" | tr '[:upper:]' '[:lower:]')
            [[ $got != "$wanted" ]] || same=yes
            ;;
        config-rejected)
            # `exit 1: …`: the status with which the server ended, and its own words for why.
            local status=${expected_shape#exit }
            [[ $1 != config-rejected || $2 != "exit status ${status%%:*}" ]] ||
                ! server_words | grep -a -q -F -e "${expected_shape#exit *: }" || same=yes
            ;;
        timeout)
            if [[ $1 == timeout ]]; then
                local start='phase start'
                case $expected_shape in
                    "$start") [[ $2 != "$start" ]] || same=yes ;;
                    *) [[ $2 == "$start" ]] || same=yes ;;
                esac
            fi
            ;;
        # Their shape is in words that need not come again letter by letter.
        *) [[ $1 != "$expected_outcome" ]] || same=yes ;;
    esac
    if [[ $same == yes ]]; then
        say 'it happened again'
        exit 0
    fi
    case $expected_outcome in
        wrong-group | broken | crashed)
            give_up "openssl alone cannot tell whether that is \`$expected_outcome\`" \
                'see replay/s_client.txt and evidence/ beside it'
            ;;
    esac
    say 'something else happened: see replay/'
    exit 1
}

# --- Servers and clients ---

server_image=
if [[ -z $anew ]]; then
    # shellcheck disable=SC2154
    for image in ${server_images[@]+"${server_images[@]}"}; do
        if have "$image"; then
            server_image=$image
            break
        fi
    done
fi
if [[ -z $server_image ]]; then
    build "$server_folder" || {
        [[ -z $failed_late ]] || [[ $expected_outcome != build-failed ]] ||
            end build-failed "$failed"
        give_up "$failed" 'read what docker says above'
    }
    server_image=$(tag "$server_folder")
fi
if [[ $expected_outcome == build-failed ]]; then
    # No server was ever set up, so there is none to start.
    printf '%s\n' "cell      $cell" "expected  $expected_outcome, $expected_shape" 'got       built'
    say 'it builds now'
    exit 1
fi

client_image=
# shellcheck disable=SC2154
for image in ${client_images[@]+"${client_images[@]}"}; do
    [[ -z $anew ]] || break
    if have "$image" && client_is "$image"; then
        client_image=$image
        break
    fi
done
if [[ -z $client_image ]]; then
    if build "$client_folder"; then
        client_image=$(tag "$client_folder")
    else
        for image in ${client_images[@]+"${client_images[@]}"}; do
            ! have "$image" || client_image=$image
        done
        [[ -n $client_image ]] || give_up "$failed" 'read what docker says above'
    fi
fi
say "server: $server_image"
say "client: $client_image, $(run_quietly --env OPENSSL_CONF=/dev/null "$client_image" "$openssl" version 2>&1 || true)"
client_is "$client_image" || say "note: the client that was recorded is OpenSSL $client_version"

# Files of a server belong to its user, whoever unpacked the bundle.
"$docker" create --name "$name-files" --volume /lab --network none --read-only --user 0:0 \
    --cap-drop ALL --cap-add CHOWN --cap-add DAC_OVERRIDE --entrypoint '' "$server_image" \
    chown -R 65534:65534 /lab >/dev/null || give_up 'no container can be made' 'see above'
"$docker" cp lab/. "$name-files:/lab" >/dev/null || give_up 'files cannot be copied' 'see above'
"$docker" start --attach "$name-files" >/dev/null || give_up 'files cannot be given away' 'see above'

# shellcheck disable=SC2054
limits=(
    --read-only --tmpfs /tmp:rw,nosuid,nodev,noexec,size=16m,mode=1777 --user 65534:65534
    --cap-drop ALL --security-opt no-new-privileges --pids-limit 64
    --memory 256m --memory-swap 256m --volumes-from "$name-files:ro" --entrypoint ''
)
# shellcheck disable=SC2154
"$docker" run --detach --name "$name-server" --network none --workdir / "${limits[@]}" \
    ${server_environment[@]+"${server_environment[@]}"} "$server_image" "${server_command[@]}" \
    >/dev/null || give_up 'the server cannot be started' 'see above'

# In the server's PID namespace: where the server ends, the client does, and waits for nothing.
rm -rf replay
mkdir replay
"$docker" run --rm --name "$name-client" --network "container:$name-server" \
    --pid "container:$name-server" "${limits[@]}" "$client_image" sh -c "$(cat handshake.sh)" \
    handshake "$openssl" "$port" "$server_name" "$handshake_seconds" "$start_seconds" "$groups" \
    >replay/s_client.txt 2>replay/docker.txt || true
"$docker" logs "$name-server" >replay/server.log 2>&1 || true
state=$("$docker" inspect --format '{{.State.Running}} {{.State.ExitCode}} {{.State.OOMKilled}}' "$name-server")
read -r running exit_status out_of_memory <<<"$state"

said() {
    LC_ALL=C grep -a -q "$@" replay/s_client.txt
}

ended=$(LC_ALL=C sed -n 's/^ended: \([a-z0-9]*\)$/\1/p' replay/s_client.txt | tail -n 1)
[[ $ended != without ]] || give_up "the client's image has no $openssl" 'try again with --build'
[[ $out_of_memory != true ]] || give_up 'the server ran out of its memory' 'see replay/'
if [[ $running != true ]]; then
    if said '^Connecting to\|^CONNECTED'; then end crashed "exit status $exit_status"; fi
    end config-rejected "exit status $exit_status"
fi
[[ -n $ended ]] || give_up "the client could not be run: $(head -c 300 replay/docker.txt)" 'see replay/'
[[ $ended != late ]] || end timeout 'phase start'

# The group in the lab's word for it; the library's own where it has another, and nothing where
# it says none.
group=$(LC_ALL=C sed -n -e 's/^Negotiated TLS1\.3 group: \([A-Za-z0-9_-]*\).*/\1/p' \
    -e 's/^\(Server\|Peer\) Temp Key: ECDH, \([A-Za-z0-9_-]*\).*/\2/p' \
    -e 's/^\(Server\|Peer\) Temp Key: \([A-Za-z0-9_-]*\).*/\2/p' replay/s_client.txt | head -n 1)
case $group in
    prime256v1 | P-256) group=secp256r1 ;;
    P-384) group=secp384r1 ;;
    P-521) group=secp521r1 ;;
    # Offered alone, it is what the handshake was made with.
    '') group=${groups:-none} ;;
esac

# The first fatal alert: a line of `-msg` that says who sent it, and one with its two bytes.
alert=$(LC_ALL=C awk '
    /^(<<<|>>>) .*Alert/ { by = /^<<</ ? "server" : "client"; getline; if ($1 == "02") { print $2, by; exit } }
' replay/s_client.txt)

if said 'Verify return code: 0 (ok)' && said -F -e "$nonce"; then
    if [[ -n $pin ]]; then end pin-ignored "got $group"; fi
    end agreed "$group"
fi
# Whatever the client's library then writes: the server has said nothing, and closed.
if [[ $ended != 124 ]] && said 'SSL handshake has read 0 bytes' && ! said 'errno=104'; then
    end refused silent-close
fi
if [[ -n $alert ]]; then
    end refused "alert $((16#${alert% *})) by ${alert#* }"
fi
if said -i 'set1_groups\|set1_curves\|Error with command: "-groups'; then
    end client-cannot "OpenSSL does not take \`$groups\`"
fi
[[ $ended != 124 ]] || end timeout 'the server did nothing in time'
end broken "openssl ended with $ended"
