import Interop
import Probing
import Testing

@Suite struct `An HTTP response` {
    static let ok = "HTTP/1.1 200 OK\n"

    static let stated = [
        HTTPReply("length", ok + "Content-Length: 14\n\nNONCE", complete: true, nonce: true),
        HTTPReply(
            "one byte short",
            ok + "content-length:15\n\nNONCE",
            complete: false,
            nonce: true
        ),
        HTTPReply("no body", ok + "Content-Length: 0\n\n", complete: true),
        HTTPReply(
            "more than it said",
            ok + "Content-Length: 4\n\n----NONCE",
            complete: true,
            surplus: 14
        ),
        HTTPReply(
            "a line too many",
            ok + "Content-Length: 14\n\nNONCE\n",
            complete: true,
            nonce: true,
            surplus: 2
        ),
        HTTPReply(
            "twice",
            String(repeating: ok + "Content-Length: 14\n\nNONCE", count: 2),
            complete: true,
            nonce: true,
            surplus: 53
        ),
        HTTPReply(
            "HTTP/1.0",
            "HTTP/1.0 404 No\nContent-Length: 0\n\n",
            complete: true,
            status: 404
        ),
        HTTPReply(
            "a reason of no words",
            "HTTP/1.1 204\nContent-Length: 0\n\n",
            complete: true,
            status: 204
        ),
        HTTPReply("blanks", ok + "Content-Length: \t 14 \t\n\nNONCE", complete: true, nonce: true),
    ]

    static let untilClose = [
        HTTPReply("no length", ok + "\nNONCE", complete: false, atClose: true, nonce: true),
        HTTPReply("no body yet", ok + "\n", complete: false, atClose: true),
        HTTPReply("head cut short", ok + "X: NONCE\n", complete: false, status: nil),
        HTTPReply("nonce in a header", ok + "X: NONCE\n\n-", complete: false, atClose: true),
        HTTPReply("nonce cut short", ok + "\n7e1b3a5c-", complete: false, atClose: true),
    ]

    static let chunked = ok + "Transfer-Encoding: chunked\n"

    static let inChunks = [
        HTTPReply("one", chunked + "\ne\nNONCE\n0\n\n", complete: true, nonce: true),
        HTTPReply(
            "nonce across two",
            chunked + "\n4\n7e1b\nA\n3a5c-nonce\n0\n\n",
            complete: true,
            nonce: true
        ),
        HTTPReply(
            "extension and trailer",
            chunked + "\nE;a=b\nNONCE\n0\nX: y\n\n",
            complete: true,
            nonce: true
        ),
        HTTPReply(
            "trailer without end",
            chunked + "\ne\nNONCE\n0\nX: y\n",
            complete: false,
            nonce: true
        ),
        HTTPReply("no last chunk", chunked + "\ne\nNONCE\n", complete: false, nonce: true),
        HTTPReply("a size that ends like the last chunk", chunked + "\n10\n\n", complete: false),
        HTTPReply("data that looks like the last chunk", chunked + "\n20\n0\n\n", complete: false),
        HTTPReply(
            "over a length",
            chunked + "Content-Length: 2\n\ne\nNONCE\n0\n\n",
            complete: true,
            nonce: true
        ),
        HTTPReply("nothing", chunked + "\n", complete: false),
        HTTPReply(
            "more after the last chunk",
            chunked + "\ne\nNONCE\n0\n\n0\n\n",
            complete: true,
            nonce: true,
            surplus: 5
        ),
        HTTPReply(
            "more after the trailers",
            chunked + "\ne\nNONCE\n0\nX: y\n\nNONCE",
            complete: true,
            nonce: true,
            surplus: 14
        ),
    ]

    static let hostile = [
        HTTPReply("negative length", ok + "Content-Length: -1\n\n", complete: false, atClose: true),
        HTTPReply("signed length", ok + "Content-Length: +0\n\n", complete: false, atClose: true),
        HTTPReply(
            "length of no number",
            ok + "Content-Length: 99999999999999999999\n\n",
            complete: false,
            atClose: true
        ),
        HTTPReply(
            "largest length",
            ok + "Content-Length: 9223372036854775807\n\n",
            complete: false
        ),
        HTTPReply("empty length", ok + "Content-Length:\n\n", complete: false, atClose: true),
        HTTPReply("chunk of no size", chunked + "\nxyz\nNONCE\n0\n\n", complete: false),
        HTTPReply("empty chunk size", chunked + "\n\nNONCE\n0\n\n", complete: false),
        HTTPReply("huge chunk", chunked + "\nffffffffffffffffff\nNONCE\n0\n\n", complete: false),
        HTTPReply("negative chunk", chunked + "\n-e\nNONCE\n0\n\n", complete: false),
        HTTPReply("chunk longer than its size", chunked + "\n2\nNONCE\n0\n\n", complete: false),
        HTTPReply(
            "no HTTP",
            "SSH-2.0-OpenSSH_9.2\n\n",
            complete: false,
            atClose: true,
            status: nil
        ),
        HTTPReply(
            "status of no number",
            "HTTP/1.1 2OO OK\n\n",
            complete: false,
            atClose: true,
            status: nil
        ),
        HTTPReply(
            "status of four digits",
            "HTTP/1.1 2000 OK\n\n",
            complete: false,
            atClose: true,
            status: nil
        ),
        HTTPReply(
            "signed status",
            "HTTP/1.1 +20 OK\n\n",
            complete: false,
            atClose: true,
            status: nil
        ),
        HTTPReply("HTTP/2", "HTTP/2 200 OK\n\n", complete: false, atClose: true, status: nil),
        HTTPReply("only line ends", "\n\n", complete: false, atClose: true, status: nil),
    ]

    @Test(arguments: stated + untilClose + inChunks + hostile)
    func `is judged by its bytes alone`(reply: HTTPReply) throws {
        var response = HTTPResponse()
        response.take(reply.bytes)
        #expect(response.isComplete == reply.isComplete)
        #expect(response.isWholeAtClose == reply.isWholeAtClose)
        let evidence = try #require(response.evidence(nonce: HTTPReply.nonce))
        #expect(evidence.status == reply.status)
        #expect(evidence.holdsNonce == reply.holdsNonce)
        #expect(evidence.bytes == reply.bytes.count)
        #expect(evidence.surplusBytes == reply.surplus)
        #expect(evidence.isLeftOpen == nil)
    }

    @Test(arguments: stated + untilClose + inChunks + hostile)
    func `is the same byte by byte`(reply: HTTPReply) {
        var whole = HTTPResponse()
        whole.take(reply.bytes)
        var pieces = HTTPResponse()
        for byte in reply.bytes { pieces.take([byte]) }
        #expect(pieces.isComplete == whole.isComplete)
        #expect(pieces.isWholeAtClose == whole.isWholeAtClose)
        #expect(pieces.evidence(nonce: HTTPReply.nonce) == whole.evidence(nonce: HTTPReply.nonce))
    }

    @Test func `without a byte is no evidence`() {
        var response = HTTPResponse()
        #expect(response.evidence(nonce: HTTPReply.nonce) == nil)
        response.take([])
        #expect(response.evidence(nonce: HTTPReply.nonce) == nil)
        #expect(!response.isComplete && !response.isWholeAtClose)
    }

    @Test func `never holds an empty nonce`() throws {
        var response = HTTPResponse()
        response.take(Array("HTTP/1.1 200 OK\r\n\r\nanything".utf8))
        #expect(try #require(response.evidence(nonce: "")).holdsNonce == false)
    }

    @Test(arguments: [false, true])
    func `tells whether the server kept the connection open`(isLeftOpen: Bool) throws {
        var response = HTTPResponse()
        response.take(Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".utf8))
        let evidence = response.evidence(nonce: "x", isLeftOpen: isLeftOpen)
        #expect(try #require(evidence).isLeftOpen == isLeftOpen)
    }

    @Test func `keeps a first line of at most 200 characters`() throws {
        var response = HTTPResponse()
        response.take(Array(repeating: 0xff, count: 300) + Array("\r\n".utf8))
        let line = try #require(response.evidence(nonce: "x")).firstLine
        #expect(line == String(repeating: "\u{fffd}", count: 200))
    }
}
