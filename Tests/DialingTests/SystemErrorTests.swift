import Dialing
import Glibc
import Testing

@Suite struct `A system error` {
    @Test(arguments: [
        (ECONNREFUSED, "Connection refused"), (EMFILE, "Too many open files"),
        (99_999, "error 99999"),
    ])
    func `speaks the system's own words`(number: Int32, words: String) {
        #expect(SystemError(number: number).description == words)
        #expect(SystemError(number: number).number == number)
    }

    @Test func `tells of a standstill in seconds`() {
        let error = SystemError.standstill(3_249_000)
        #expect(error.description == "the probe itself stood still for 3.2 s")
        #expect(error.number == nil)
    }
}
