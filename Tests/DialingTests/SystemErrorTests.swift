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
    }
}
