import Interop
import Issuing

extension Examination {
    /// The lab's certificate authority.
    func authority() -> Finding {
        let check = "certificate authority"
        let now = doors.now()
        let folder = "\(state)/authority"
        do throws(Fault) {
            guard let account = try Authority.account(of: state, at: now) else {
                return .good(check, "none in `\(state)` yet; the first run makes it")
            }
            let words = "valid until \(account.expiry)"
            let month: Int64 = 30 * 86_400 * 1_000_000
            guard account.expiry.microseconds - now.microseconds > month else {
                return .doubtful(
                    check,
                    words,
                    hint: "move `\(folder)` away to begin with a new authority",
                )
            }
            return .good(check, words)
        } catch {
            return .bad(
                check,
                "\(error)",
                hint: error.hint ?? "see that only you own `\(folder)` and may read it",
            )
        }
    }
}
