"""Starts Flask's development server with one group, set by a function of Python's ssl."""

import ssl
import sys

from app import app

address, port, certificate, key, function, group = sys.argv[1:]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.minimum_version = ssl.TLSVersion.TLSv1_3
context.load_cert_chain(certificate, key)
getattr(context, function)(group)
app.run(address, int(port), ssl_context=context)
