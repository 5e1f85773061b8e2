"""Starts Cheroot with pyOpenSSL, on the OpenSSL inside the wheel of cryptography.

Python's own ssl and _hashlib would bring a second OpenSSL into the process; nobody needs them here,
and all who ask for them can do without. The context is made before the port is open, so that nobody
connects to a server that then ends because of what it finds in its configuration.
"""

import os
import sys

sys.modules["ssl"] = None
sys.modules["_hashlib"] = None

from cheroot import wsgi
from cheroot.ssl.pyopenssl import pyOpenSSLAdapter

address, port, certificate, key = sys.argv[1:]
body = (os.environ["LAB_NONCE"] + "\n").encode()


def app(environ, start_response):
    headers = [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))]
    start_response("200 OK", headers)
    return [body]


server = wsgi.Server((address, int(port)), app)
server.ssl_adapter = pyOpenSSLAdapter(certificate, key)
server.ssl_adapter.context = server.ssl_adapter.get_context()
server.safe_start()
