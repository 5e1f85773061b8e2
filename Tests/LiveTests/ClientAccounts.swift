import Interop
import LabTesting
import ResultStore

/// What the clients of a run tell of the same servers, in its cells that agreed.
struct ClientAccounts {
    /// What every client has to tell alike of a handshake with one server.
    struct Account: Hashable {
        /// The messages with their senders, in order.
        let story: [String]

        /// The alerts of the server.
        let alerts: [AlertDescription]

        /// The scheme of its signature.
        let scheme: SignatureScheme?

        /// Its certificates.
        let certificate: CertificateEvidence?

        init(_ evidence: HandshakeEvidence) {
            story = evidence.libraryMessages.map { "\($0.sender.rawValue) \($0)" }
            alerts = evidence.alerts.filter { $0.sender == .server }.map(\.description)
            scheme = evidence.signatureScheme
            certificate = evidence.certificate
        }
    }

    /// The clients that told something, by what they told, of each server and group.
    private(set) var accounts: [String: [Account: Set<String>]] = [:]

    /// Reads the accounts of all handshakes of some rows.
    init(of rows: [Row]) throws {
        let path = "\(try LiveLab.state.get().path)/results.sqlite"
        let store = try ResultStore.openExisting(at: path)
        for row in rows where row.outcome == "agreed" {
            let account = try store.account(of: row.number, in: row.run_id)
            let server = "\(row.server)/\(row.release)/\(row.group_name)"
            for sample in account?.decisive?.samples ?? [] {
                accounts[server, default: [:]][Account(sample.evidence), default: []]
                    .insert(row.client)
            }
        }
    }
}
