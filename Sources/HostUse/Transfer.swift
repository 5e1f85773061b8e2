/// Fetches files over HTTP with curl, the way this host gets out.
///
/// Curl goes through proxies as apt does: by `GET`, since many of them let no tunnel
/// through to a mirror that speaks plain HTTP. What does not come is a ``TransferFailure``.
package struct Transfer: Sendable {
    /// Says which proxies and certificates are used.
    let host: HostSources

    /// Fetches through the proxies of a host, trusting the certificates that it trusts.
    package init(through host: HostSources) {
        self.host = host
    }

    /// The text of a small file.
    ///
    /// `seconds` is the time that there is for one try at all of it.
    package func text(at address: String, within seconds: Int = 30) async throws -> String {
        String(try await patiently(address, ["--max-time", "\(seconds)"]).text)
    }

    /// The text of a small file, asked for once, and what curl tells besides (curl(1),
    /// `--write-out`).
    func text(
        at address: String,
        within seconds: Int,
        telling more: String,
    ) async throws -> (text: Substring, told: String) {
        let answer = try await curl(address, ["--max-time", "\(seconds)"], telling: more)
        guard answer.exitStatus == 0 else { throw answer.failure(of: address) }
        return (answer.text, answer.told)
    }

    /// Fetches a file of any size to a path, where nothing may be yet.
    ///
    /// A transfer that breaks off is resumed, twice at most. Where it does not come, or the
    /// task is cancelled, no part of it stays.
    package func file(at address: String, to path: String) async throws {
        var isWhole = false
        defer { if !isWhole { Files.remove(path) } }
        // Less than a kilobyte a second for half a minute is no transfer any more.
        let limits = ["--speed-limit", "1024", "--speed-time", "30"]
        let output = ["--output", path, "--continue-at", "-"]
        _ = try await patiently(address, limits + output) {
            // What came cannot be continued: the server has no ranges, or another file.
            if $0.refusesRange { Files.remove(path) }
        }
        isWhole = true
    }

    /// Asks up to three times where that may help, and looks at what failed in between.
    private func patiently(
        _ address: String,
        _ options: [String],
        between: (CurlAnswer) -> Void = { _ in },
    ) async throws -> CurlAnswer {
        var answer = try await curl(address, options)
        for _ in 1...2 where answer.exitStatus != 0 && answer.isTransient {
            between(answer)
            // A second passes before curl repeats what a busy server has refused once more.
            answer = try await curl(address, options + ["--retry", answer.isBusy ? "1" : "0"])
            if answer.isBusy { break }
        }
        guard answer.exitStatus == 0 else { throw answer.failure(of: address) }
        return answer
    }

    private func curl(
        _ address: String,
        _ options: [String],
        telling more: String = "",
    ) async throws -> CurlAnswer {
        var arguments = [
            "--disable", "--silent", "--fail", "--location", "--globoff",
            "--connect-timeout", "5", "--write-out", "\n%{http_code}\(more)",
        ]
        if let certificates = host.certificates { arguments += ["--cacert", certificates] }
        let answer = try await HostProgram.answer(
            of: "curl",
            arguments + options + [address],
            environment: host.variables,
        )
        guard let answer else { throw HostProgram.missing("curl") }
        return CurlAnswer(output: answer.output, exitStatus: answer.exitStatus)
    }
}
