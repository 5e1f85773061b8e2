import Analysis
import Interop
import Testing

@Suite struct `Evidence, recorded and new,` {
    /// One thing that is not as it was, and what is to come of that.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let change: @Sendable (inout SampleTrial) -> Void
        let isSame: Bool
        let differences: [String]

        init(
            _ name: String,
            isSame: Bool,
            _ differences: [String],
            _ change: @escaping @Sendable (inout SampleTrial) -> Void,
        ) {
            self.name = name
            self.change = change
            self.isSame = isSame
            self.differences = differences
        }

        var testDescription: String { name }
    }

    static let cases = [
        Case("nothing", isSame: true, []) { _ in },
        Case("another outcome", isSame: false, ["outcome", "shape"]) {
            $0.outcome = Ending(.refused, shape: "alert 40 by server")
        },
        Case("another shape of it", isSame: false, ["shape"]) {
            $0.outcome = Ending(.agreed, shape: "X25519")
        },
        Case("other words alone", isSame: true, []) {
            $0.outcome = Ending(.agreed, shape: "X25519MLKEM768", detail: "other words")
        },
        Case("a fault of the lab", isSame: false, ["outcome", "shape", "verdict"]) {
            $0.fault = Fault(operation: "start", subject: "nginx", reason: "no")
            $0.verdict = .error
        },
        Case("another verdict on the same", isSame: true, ["verdict", "expected"]) {
            $0.verdict = .fail
            $0.expected = "refused, alert 40 by server"
        },
        Case("another group on the wire", isSame: true, ["group on the wire"]) {
            $0.groupOnWire = .x25519
        },
        Case("no word of the library", isSame: true, ["group by client"]) { $0.group = nil },
        Case("an alert", isSame: true, ["alert"]) {
            $0.alerts = [LibraryAlert(description: .handshakeFailure, sender: .server)]
        },
        Case("a signature that is shorter by chance", isSame: true, []) {
            $0.signatureLength = 77
            $0.bytesReceived -= 2
        },
        Case("bytes that are not the signature's", isSame: true, ["bytes received"]) {
            $0.bytesReceived += 1
        },
        Case("other times", isSame: true, []) { $0.handshake = 9000 },
        Case("another library", isSame: true, ["server's TLS"]) {
            $0.serverTLS = "OpenSSL 3.5.10"
        },
        Case("no proof", isSame: true, ["library proof", "server's TLS"]) { $0.serverTLS = nil },
        Case("another client", isSame: true, ["client version"]) { $0.clientVersion = "3.6.6" },
        Case("a client that was not needed", isSame: true, []) { $0.clientVersion = nil },
        Case("another image", isSame: true, ["image"]) { $0.digest = "sha256:9999888877776666" },
        Case("another word in its command", isSame: true, ["configuration"]) {
            $0.command.append("-q")
        },
        Case("another variable", isSame: true, ["configuration"]) { $0.environment = [] },
        Case("another file", isSame: true, ["configuration"]) {
            $0.files["openssl.cnf"] = "Groups = X25519\n"
        },
        Case("another byte in a file", isSame: true, ["configuration"]) {
            $0.files["nginx.conf", default: ""] += "\n"
        },
        Case("a number that begins as its port does", isSame: true, ["configuration"]) {
            $0.files["nginx.conf"]?.replace("100010", with: "100011")
        },
        Case("another certificate", isSame: true, ["issued certificate"]) {
            $0.files["server.crt"] = "-----BEGIN CERTIFICATE-----\nMIIC\n"
        },
        Case("another way to set the group", isSame: true, ["configured by"]) {
            $0.configuredBy = "OPENSSL_CONF"
        },
        Case("another place alone", isSame: true, []) {
            $0.port = 10_002
            $0.nonce = "0nce"
            $0.command = ["nginx", "-c", "/lab/w0/w3-e1/nginx.conf"]
            $0.environment = ["OPENSSL_CONF=/lab/w0/w3-e1/openssl.cnf"]
            $0.files["nginx.conf"] =
                "listen 127.0.0.1:10002 ssl;\nkeepalive 100010;\nreturn 200 0nce;\n"
        },
        Case("a server start more", isSame: true, ["server starts"]) {
            $0.startsBefore = ["endpoint-0"]
        },
        Case("a pin that is not in force", isSame: true, ["negative control"]) {
            $0.control = Ending(.agreed, shape: "X25519")
        },
        Case("no positive control", isSame: true, ["positive control"]) {
            $0.positiveControl = nil
        },
    ]

    @Test(arguments: cases)
    func `differs in what has changed, and in nothing else`(_ sample: Case) {
        let recorded = SampleTrial()
        var now = SampleTrial()
        sample.change(&now)
        let comparison = EvidenceComparison(recorded: recorded.trial, now: now.trial)
        let (then, today) = (recorded.trial.attempt.result, now.trial.attempt.result)
        #expect(today.endedAs(then) == sample.isSame)
        #expect(then.endedAs(today) == sample.isSame)
        #expect(comparison.differences.map(\.name) == sample.differences)
        let back = EvidenceComparison(recorded: now.trial, now: recorded.trial)
        #expect(back.differences.map(\.name) == sample.differences)
    }

    @Test func `of a process that died is the same under another number`() {
        var recorded = SampleTrial()
        recorded.outcome = Ending(.crashed, shape: "server process 70 (python3) died")
        var now = recorded
        now.outcome = Ending(.crashed, shape: "server process 3 (python3) died")
        let comparison = EvidenceComparison(recorded: recorded.trial, now: now.trial)
        #expect(now.trial.attempt.result.endedAs(recorded.trial.attempt.result))
        #expect(comparison.differences.isEmpty)
        #expect(comparison.lines[1].recorded == "server process 70 (python3) died")
        #expect(comparison.lines[1].now == "server process 3 (python3) died")
    }

    @Test func `is told as people read it`() {
        let comparison = EvidenceComparison(
            recorded: SampleTrial().trial,
            now: SampleTrial().trial
        )
        let texts = comparison.lines.reduce(into: [:]) { $0[$1.name] = $1.now }
        #expect(texts["group on the wire"] == "X25519MLKEM768")
        #expect(texts["cipher suite"] == "TLS_AES_256_GCM_SHA384")
        #expect(texts["bytes received"] == "2745 + 79 of certificate_verify")
        #expect(texts["negative control"] == "refused, alert 40 by server, by openssl@debian-14")
        #expect(texts["handshake, median"] == "0.90 ms")
        #expect(texts["image"] == "111122223333")
        // What neither side has is not told.
        #expect(texts["exit status"] == nil)
        #expect(!comparison.lines.contains { $0.name == "alert" })
    }
}
