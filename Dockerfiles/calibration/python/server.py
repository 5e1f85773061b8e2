"""A server that is sound but for one thing: server.py FAULT ADDRESS PORT CERTIFICATE KEY NONCE.

Whoever connects without making a whole handshake is let go again, and counts for nothing: so does
the lab to see whether it is ready.
"""

import os
import signal
import socket
import ssl
import sys

fault, address, port, certificate, key, nonce = sys.argv[1:]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
listener = socket.create_server((address, int(port)))


def response(status, body, length=None):
    length = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}".encode()


def connections():
    while True:
        connection, _ = listener.accept()
        try:
            yield context.wrap_socket(connection, server_side=True)
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
    """Closes the third connection of those that came to a whole handshake."""
    for number, tls in enumerate(connections(), start=1):
        if number == 3:
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
    "says-it-crashed": says_it_crashed,
}
FAULTS[fault]()
