import Digests
import Foundation
package import Interop
import X509

extension Authority {
    /// Checks the authority of a state folder; nil where there is none yet.
    ///
    /// Makes nothing. What would keep a run from using it at that time is a ``Fault``.
    package static func account(
        of state: String,
        at now: Timestamp,
    ) throws(Fault) -> AuthorityAccount? {
        let folder = AuthorityFolder(path: "\(state)/authority")
        let files = ["authority.pem", "authority.key"].map { "\(folder.path)/\($0)" }
        guard files.contains(where: FileManager.default.fileExists(atPath:)) else { return nil }
        let pair = try folder.locked { () throws(Fault) in
            try folder.pair("authority") { () throws(Fault) in
                // Another process took the files away meanwhile.
                throw Fault(operation: "read", subject: files[0], reason: "it is gone")
            }
        }
        try pair.checkIsAuthority()
        try pair.checkLasts(at: Date(timeIntervalSince1970: Double(now.microseconds) / 1_000_000))
        let expiry = pair.certificate.notValidAfter.timeIntervalSince1970
        return AuthorityAccount(
            sha256: pair.der.sha256,
            expiry: Timestamp(microseconds: Int64(expiry * 1_000_000)),
        )
    }
}
