/// The host's configuration of apt, as `apt-config dump` prints it.
struct AptConfiguration: Hashable, Sendable {
    private let values: [String: String]

    /// Reads lines of the form `Name::Of::Option "value";`.
    init(_ text: String) {
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let space = line.firstIndex(of: " "), line.hasSuffix("\";") else { continue }
            let value = line[space...].dropFirst(2).dropLast(2)
            values[line[..<space].lowercased()] = String(value)
        }
        self.values = values
    }

    /// The value of an option; nil where it is unset or empty.
    subscript(option: String) -> String? {
        values[option.lowercased()].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The variables that lead through a proxy; apt's own options win, as they do in apt.
    ///
    /// An option for a single host says `DIRECT` where that host needs no proxy
    /// (apt-transport-http(1)).
    func proxies(over environment: [String: String]) -> [String: String] {
        var proxies: [String: String] = [:]
        for name in ["http_proxy", "https_proxy", "no_proxy"] {
            let value = environment[name] ?? environment[name.uppercased()] ?? ""
            if !value.isEmpty { proxies[name] = value }
        }
        for scheme in ["http", "https"] {
            switch self["Acquire::\(scheme)::Proxy"] {
            case "DIRECT": proxies["\(scheme)_proxy"] = nil
            case let proxy?: proxies["\(scheme)_proxy"] = proxy
            case nil: break
            }
        }
        let direct = values.compactMap { option, value in
            let words = option.split(separator: "::", omittingEmptySubsequences: true)
            let names = words.map { $0.trimmingPrefix(":") }
            guard value == "DIRECT", names.count == 4, names[0] == "acquire", names[2] == "proxy"
            else { return String?.none }
            return String(names[3])
        }
        if !direct.isEmpty {
            let hosts = [proxies["no_proxy"]].compactMap { $0 } + direct.sorted()
            proxies["no_proxy"] = hosts.joined(separator: ",")
        }
        return proxies
    }
}
