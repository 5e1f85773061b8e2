import Interop
import Testing

@testable import HandProbing

@Suite struct `The times of many handshakes` {
    @Test func `are told by the steps of a result's columns`() {
        let measured = (1...20).map { number in
            var times = HandshakeTimes()
            times.connected = number
            times.clientHelloSent = number + 10
            times.serverHelloReceived = number * 2 + 10
            times.finishedSent = number * 101
            times.firstResponseByte = number * 1001
            return times
        }
        #expect(
            MedianTimes(measured).text == """
                20 handshakes
                     connect  p50 10 us, p95 19 us
                server-hello  p50 10 us, p95 19 us
                   handshake  p50 1000 us, p95 1900 us
                  first-byte  p50 10000 us, p95 19000 us
                """
        )
    }

    @Test func `say where a step was never reached`() {
        let text = MedianTimes([HandshakeTimes()]).text
        #expect(text.contains("handshake  p50 none, p95 none"))
    }
}
