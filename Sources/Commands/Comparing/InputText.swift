import Analysis
import ResultStore

/// Inputs and how they differ, in words.
enum InputText {
    /// What an input is called.
    static func title(of input: Input) -> String {
        switch input {
        case .image: "image"
        case .server: "server version"
        case .openssl: "OpenSSL"
        case .python: "Python"
        case .go: "Go"
        case .client: "client's OpenSSL"
        case .configuration: "server's configuration"
        case .base: "base"
        case .expectation: "expected"
        case .matrix: "matrix"
        case .matrixText: "text of the matrix"
        case .file(let path): path
        case .samples: "samples per server start"
        case .repeats: "server starts"
        case .lab: "version of the lab"
        case .bench: "bench image"
        case .engine: "engine"
        case .kernel: "kernel"
        case .processor: "processor"
        case .authority: "certificate authority"
        }
    }

    /// The name of an input in JSON: that of the view `result`, where it is one of its columns.
    static func name(of input: Input) -> String {
        switch input {
        case .image: "image_digest"
        case .server: "server_version"
        case .openssl: "openssl_version"
        case .python: "python_version"
        case .go: "go_version"
        case .client: "client_version"
        case .configuration: "config_hash"
        case .base: "base"
        case .expectation: "expected"
        case .matrix: "matrix"
        case .matrixText: "matrix_text"
        case .file(let path): path
        case .samples: "samples"
        case .repeats: "repeats"
        case .lab: "lab_version"
        case .bench: "bench_digest"
        case .engine: "engine"
        case .kernel: "kernel"
        case .processor: "processor"
        case .authority: "authority"
        }
    }

    /// What an input was, digests cut to what tells them apart.
    static func value(_ value: String?, of input: Input) -> String {
        guard let value else { return "none" }
        switch input {
        case .image, .bench, .configuration, .authority:
            let digest = value.hasPrefix("sha256:") ? value.dropFirst(7) : value[...]
            return String(digest.prefix(12))
        default: return value
        }
    }

    /// What an input was and is: `3.5.6 → 3.5.7`.
    private static func values(_ difference: InputDifference) -> String {
        let (a, b) = (difference.a, difference.b)
        let texts = [a, b].map { value($0, of: difference.input) }
        guard texts[0] == texts[1] else { return texts.joined(separator: " → ") }
        return "\(a ?? "none") → \(b ?? "none")"
    }

    /// The change of one input: `OpenSSL 3.5.6 → 3.5.7`.
    static func change(_ difference: InputDifference) -> String {
        let input = difference.input
        switch input {
        case .matrixText: return "the text of the matrix"
        case .file(let path):
            return difference.a == nil
                ? "\(path) (new)" : difference.b == nil ? "\(path) (gone)" : path
        default:
            return "\(title(of: input)) \(values(difference))"
        }
    }

    /// What changed with some pairs, an input a text; one that not all of them share is counted.
    static func summary(
        of pairs: [ComparedPair],
        leavingOut dull: Set<Input> = [],
    ) -> [String] {
        var order: [Input] = []
        var changes: [Input: [(server: String, difference: InputDifference)]] = [:]
        for pair in pairs {
            for difference in pair.inputs where !dull.contains(difference.input) {
                if changes[difference.input] == nil { order.append(difference.input) }
                let server = pair.any?.place.server ?? ""
                changes[difference.input, default: []].append((server, difference))
            }
        }
        return order.map { input in
            let all = changes[input, default: []]
            let text = summary(all, of: input)
            return all.count == pairs.count ? text : "\(text) (in \(all.count) of \(pairs.count))"
        }
    }

    /// One change for all, one for each server, or how many there are.
    private static func summary(
        _ changes: [(server: String, difference: InputDifference)],
        of input: Input,
    ) -> String {
        var servers: [String] = []
        var byServer: [String: Set<InputDifference>] = [:]
        for change in changes {
            if byServer[change.server] == nil { servers.append(change.server) }
            byServer[change.server, default: []].insert(change.difference)
        }
        let distinct = Set(changes.map(\.difference))
        if distinct.count == 1 { return change(changes[0].difference) }
        guard byServer.values.allSatisfy({ $0.count == 1 }) else {
            return "\(title(of: input)), in \(distinct.count) ways"
        }
        let parts = servers.map { server in
            "\(server) \(byServer[server]?.first.map(values) ?? "")"
        }
        return "\(title(of: input)): \(parts.joined(separator: ", "))"
    }
}
