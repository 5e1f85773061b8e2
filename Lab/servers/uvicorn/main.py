"""Starts Uvicorn with one group, set by a function of Python's ssl."""

import ssl
import sys

import uvicorn

address, port, certificate, key, function, group = sys.argv[1:]
config = uvicorn.Config(
    "app:app",
    host=address,
    port=int(port),
    ssl_certfile=certificate,
    ssl_keyfile=key,
)
config.load()
config.ssl.minimum_version = ssl.TLSVersion.TLSv1_3
getattr(config.ssl, function)(group)
uvicorn.Server(config).run()
