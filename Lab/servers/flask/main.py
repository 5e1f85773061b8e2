"""Starts Flask's development server with a context of its own, made before the port is open.

Flask's own command opens the port first, so that somebody may connect to a server that then ends
because of what it finds in its configuration. A function of Python's ssl may set a group.
"""

import ssl
import sys

from app import app

address, port, certificate, key, *pin = sys.argv[1:]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.minimum_version = ssl.TLSVersion.TLSv1_3
context.load_cert_chain(certificate, key)
if pin:
    function, group = pin
    getattr(context, function)(group)
app.run(address, int(port), ssl_context=context)
