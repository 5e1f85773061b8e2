"""A server that is sound but for one thing: server.py FAULT ADDRESS PORT CERTIFICATE KEY NONCE.

Whoever connects without making a whole handshake is let go again, and counts for nothing: so does
the lab to see whether it is ready.
"""

import collections
import os
import signal
import socket
import ssl
import struct
import sys
import time

fault, address, port, certificate, key, nonce = sys.argv[1:]


def new_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


context = new_context()
listener = socket.create_server((address, int(port)))
# A response need not wait for the client to confirm the tickets before it.
listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def response(status, body, length=None):
    length = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}".encode()


def connections(is_sound=lambda connection: True):
    """Those that came to a whole handshake, of those with which nothing else was done before."""
    while True:
        connection, _ = listener.accept()
        try:
            if is_sound(connection):
                yield context.wrap_socket(connection, server_side=True)
            else:
                connection.close()
        except OSError:
            connection.close()


def says(text):
    """Answers every request with these bytes, and closes as TLS has it."""
    for tls in connections():
        answer(tls, text)


def answer(tls, text=response("200 OK", nonce)):
    tls.recv(4000)
    tls.sendall(text)
    tls.unwrap().close()


def closes_after(text):
    """Answers every request with these bytes, and closes without a close_notify."""
    for tls in connections():
        tls.recv(4000)
        tls.sendall(text)
        tls.close()


def never_resumes():
    context.num_tickets = 0
    says(whole)


def says_it_crashed():
    print("worker 7 exited on signal 11", flush=True)
    says(whole)


def stalls():
    for tls in connections():
        tls.recv(4000)
        # Until the client has given up.
        tls.recv(4000)
        tls.close()


def fails_once():
    """Closes the third connection that a client brought to a whole handshake."""
    counts = collections.Counter()
    for tls in connections():
        client, _ = tls.getpeername()
        counts[client] += 1
        if counts[client] == 3:
            tls.recv(4000)
            tls.close()
        else:
            answer(tls)


def crash():
    os.kill(os.getpid(), signal.SIGSEGV)


def dies_after_handshake():
    for tls in connections():
        answer(tls)
        crash()


def dies_of_first_connection():
    connection, _ = listener.accept()
    connection.recv(4000)
    crash()


def forks_and_crashes():
    # The first one comes from whoever waits for the port, and is no client.
    listener.accept()[0].recv(4000)
    while True:
        connection, _ = listener.accept()
        if os.fork() == 0:
            answer(context.wrap_socket(connection, server_side=True))
            crash()
        connection.close()
        os.wait()


def worker_dies():
    """A worker serves until it dies, and whoever started it lives on."""
    if os.fork() == 0:
        dies_after_handshake()
    while True:
        signal.pause()


def restarts_its_worker():
    """A worker serves one connection and dies; whoever started it starts another."""
    while True:
        if os.fork() == 0:
            dies_after_handshake()
        os.wait()


def peek(connection):
    """A whole ClientHello in its record, which stays there for TLS to read."""
    flags = socket.MSG_PEEK | socket.MSG_WAITALL
    header = connection.recv(5, flags)
    return connection.recv(5 + int.from_bytes(header[3:], "big"), flags)


def extensions(hello):
    """The types of the extensions of a ClientHello."""
    rest = hello[43:]
    for width in (1, 2, 1):  # session id, cipher suites, compression methods
        rest = rest[width + int.from_bytes(rest[:width], "big") :]
    types, rest = [], rest[2:]
    while rest:
        kind, length = struct.unpack(">HH", rest[:4])
        types.append(kind)
        rest = rest[4 + length :]
    return types


def vector(width, content):
    return len(content).to_bytes(width, "big") + content


def server_hello(hello, *extensions):
    """A ServerHello with TLS_AES_256_GCM_SHA384, in its record."""
    version = struct.pack(">HHH", 43, 2, 0x0304)  # supported_versions
    session = hello[43 : 44 + hello[43]]
    body = b"\x03\x03" + os.urandom(32) + session + b"\x13\x02\0"
    body += vector(2, b"".join([version, *extensions]))
    return b"\x16\x03\x03" + vector(2, b"\x02" + vector(3, body))


def replies(connection, text):
    """Says something in place of TLS, and closes without a reset: nothing is left unread."""
    connection.recv(4000)
    connection.sendall(text)
    connection.shutdown(socket.SHUT_WR)
    while connection.recv(4000):
        pass


def alert_for(hello):
    """How TLS refuses a ClientHello; empty where it does not."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    incoming.write(hello)
    try:
        context.wrap_bio(incoming, outgoing, server_side=True).do_handshake()
    except ssl.SSLWantReadError:
        return b""
    except ssl.SSLError:
        return outgoing.read()


def meets_bad_shares(reply):
    """Replies to a ClientHello that TLS refuses, and serves well whoever sends another."""

    def is_sound(connection):
        hello = peek(connection)
        alert = alert_for(hello)
        if alert:
            reply(connection, hello, alert)
        return not alert

    for tls in connections(is_sound):
        answer(tls)


def goes_along(connection, hello, alert):
    share = struct.pack(">HHHH", 51, 1124, 0x11EC, 1120) + os.urandom(1120)
    replies(connection, server_hello(hello, share))


def refuses_otherwise(connection, hello, alert):
    """With handshake_failure, which is what a server says that has no such group."""
    replies(connection, alert[:-1] + bytes([40]))


def wedges():
    """After three refusals it serves nobody any more, and lives on."""
    refused = []

    def refuses(connection, hello, alert):
        replies(connection, alert)
        refused.append(hello)
        while len(refused) == 3:
            signal.pause()

    meets_bad_shares(refuses)


def takes_no_ticket():
    """Hands out tickets that nobody can read any more when they come back."""
    global context
    for tls in connections():
        answer(tls)
        context = new_context()


def resumes_without_key_share():
    """Takes every ticket, and leaves the key exchange out, which the client has not allowed."""

    def is_sound(connection):
        hello = peek(connection)
        has_ticket = 41 in extensions(hello)
        if has_ticket:
            replies(connection, server_hello(hello, struct.pack(">HHH", 41, 2, 0)))
        return not has_ticket

    for tls in connections(is_sound):
        answer(tls)


def stalls_at_split():
    """Takes what comes first for all of a ClientHello, and waits for more where it is not."""

    def is_sound(connection):
        # Segments that are sent together are there by then.
        time.sleep(0.05)
        first = connection.recv(4000, socket.MSG_PEEK)
        is_whole = len(first) >= 5 and len(first) >= 5 + int.from_bytes(first[3:5], "big")
        while not is_whole and connection.recv(4000):
            pass
        return is_whole

    for tls in connections(is_sound):
        answer(tls)


whole = response("200 OK", nonce)
FAULTS = {
    "not-found": lambda: says(response("404 Not Found", nonce)),
    "empty-body": lambda: says(response("200 OK", "")),
    "missing-body": lambda: says(response("200 OK", "", length=36)),
    "surplus-bytes": lambda: says(whole + b"and more"),
    "close-before-response": lambda: closes_after(b""),
    "close-in-response": lambda: closes_after(whole[:-10]),
    "stall-response": stalls,
    "fails-once": fails_once,
    "dies-after-handshake": dies_after_handshake,
    "dies-of-first-connection": dies_of_first_connection,
    "forks-and-crashes": forks_and_crashes,
    "worker-dies": worker_dies,
    "restarts-its-worker": restarts_its_worker,
    "never-resumes": never_resumes,
    "takes-no-ticket": takes_no_ticket,
    "resumes-without-key-share": resumes_without_key_share,
    "stalls-at-split": stalls_at_split,
    "goes-along": lambda: meets_bad_shares(goes_along),
    "refuses-otherwise": lambda: meets_bad_shares(refuses_otherwise),
    "wedges": wedges,
    "says-it-crashed": says_it_crashed,
}
FAULTS[fault]()
