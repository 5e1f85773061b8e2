import Exchanging
import Interop
import Testing

@testable import OpenSSLProbe

@Suite struct `What libssl tells of its messages` {
    /// Does as libssl does.
    private func say(_ contentType: Int32, _ bytes: [UInt8], to log: borrowing MessageLog) {
        let argument = unsafe log.argument
        unsafe bytes.withUnsafeBytes { start in
            unsafe MessageLog.callback(
                0,
                0x0304,
                contentType,
                start.baseAddress,
                bytes.count,
                nil,
                argument,
            )
        }
    }

    /// A message with a body of so many bytes.
    private func message(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
        [type, UInt8(body.count >> 16), UInt8(body.count >> 8 & 0xff), UInt8(body.count & 0xff)]
            + body
    }

    @Test(arguments: [100, 8_100, 8_192, 70_000])
    func `is kept whole, however long a chain is`(length: Int) {
        let log = MessageLog { 7 }
        let certificate = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let size = { (count: Int) in
            [UInt8(count >> 16), UInt8(count >> 8 & 0xff), UInt8(count & 0xff)]
        }
        let entry = size(length) + certificate + [0, 0]
        say(22, message(8, [0, 0]), to: log)
        say(22, message(11, [0] + size(entry.count) + entry), to: log)
        say(256, [22, 3, 3, 0, 5], to: log)
        say(22, message(15, [4, 3, 0, 1, 9]), to: log)
        say(21, [2, 40], to: log)
        var account = ConnectionAccount()
        log.tell(in: &account)
        #expect(account.chain == [certificate])
        #expect(account.signatureScheme == .ecdsaSecp256r1SHA256)
        let types: [HandshakeType] = [.encryptedExtensions, .certificate, .certificateVerify]
        #expect(account.messages.map(\.type) == types)
        #expect(account.messages.map(\.length) == [6, length + 13, 9])
        #expect(account.alerts.map(\.description) == [.handshakeFailure])
    }

    @Test func `is kept for the first messages and alerts alone, where they do not end`() {
        let log = MessageLog { 7 }
        for _ in 0..<100 {
            say(22, [24, 0, 0, 1, 0], to: log)
            say(21, [1, 90], to: log)
        }
        var account = ConnectionAccount()
        log.tell(in: &account)
        #expect(account.messages.count == 64 && account.alerts.count == 16)
        #expect(account.messages.first?.type == .keyUpdate)
        #expect(account.alerts.first?.description == .userCanceled)
    }
}
