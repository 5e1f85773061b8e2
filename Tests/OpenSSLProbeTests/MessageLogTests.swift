import Exchanging
import Interop
import Testing

@testable import OpenSSLProbe

@Suite struct `What libssl tells of its messages` {
    @Test func `is kept for the first messages and alerts alone, where they do not end`() {
        let log = MessageLog { 7 }
        withExtendedLifetime(log) {
            let argument = unsafe Unmanaged.passUnretained(log).toOpaque()
            let said: [(type: Int32, bytes: [UInt8])] = [(22, [24, 0, 0, 1, 0]), (21, [1, 90])]
            for _ in 0..<100 {
                for (type, bytes) in said {
                    unsafe bytes.withUnsafeBytes { start in
                        unsafe MessageLog.callback(
                            0,
                            0x0304,
                            type,
                            start.baseAddress,
                            bytes.count,
                            nil,
                            argument
                        )
                    }
                }
            }
        }
        var account = ConnectionAccount()
        log.tell(in: &account)
        #expect(account.messages.count == 64 && account.alerts.count == 16)
        #expect(account.messages.first?.type == .keyUpdate)
        #expect(account.alerts.first?.description == .userCanceled)
    }
}
