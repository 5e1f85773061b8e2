import os

BODY = (os.environ["LAB_NONCE"] + "\n").encode()


async def app(scope, receive, send):
    if scope["type"] != "http":
        # Uvicorn takes an error as the answer that there is nothing to do at start and end.
        raise ValueError(scope["type"])
    headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(BODY)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": BODY})
