"""Starts Cheroot, which has no TLS on its command line; a function of Python's ssl may set a group."""

import os
import ssl
import sys

from cheroot import wsgi
from cheroot.ssl.builtin import BuiltinSSLAdapter

address, port, certificate, key, *pin = sys.argv[1:]
body = (os.environ["LAB_NONCE"] + "\n").encode()


def app(environ, start_response):
    headers = [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))]
    start_response("200 OK", headers)
    return [body]


server = wsgi.Server((address, int(port)), app)
server.ssl_adapter = BuiltinSSLAdapter(certificate, key)
if pin:
    function, group = pin
    server.ssl_adapter.context.minimum_version = ssl.TLSVersion.TLSv1_3
    getattr(server.ssl_adapter.context, function)(group)
server.safe_start()
