import Foundation

/// An address such as `http://alice:secret@proxy.lan:3128/`, in the parts that may stand alone.
struct NetworkAddress: Hashable, Sendable {
    private let whole: String
    private let scheme: String
    private let path: String

    /// User and password, as they are written; empty without.
    private let credentials: String

    /// Host and port.
    private let authority: String

    /// Takes it apart (RFC 3986 section 3); one without a scheme is taken for an authority.
    init(_ text: String) {
        whole = text
        let start = text.range(of: "://")
        scheme = start.map { String(text[..<$0.lowerBound]) } ?? ""
        let rest = text[(start?.upperBound ?? text.startIndex)...]
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        path = String(rest[end...])
        let parts = rest[..<end]
        if let at = parts.lastIndex(of: "@") {
            credentials = String(parts[..<at])
            authority = String(parts[parts.index(after: at)...])
        } else {
            credentials = ""
            authority = String(parts)
        }
    }

    /// The host without its port; an IPv6 address is in brackets.
    private var host: String {
        let end = authority.lastIndex(of: ":") ?? authority.endIndex
        return authority.last == "]" ? authority : String(authority[..<end])
    }

    /// All that is not to be told of it.
    func secrets(_ placeholder: String) -> [Secret] {
        var secrets: [Secret] = []
        if whole.contains("://"), !Secret.isEverybodys(host: host) || !credentials.isEmpty {
            secrets.append(Secret(whole, .folder, placeholder))
        }
        if scheme == "unix" { secrets.append(Secret(path, .folder, placeholder)) }
        secrets.append(Secret(host: authority, placeholder))
        secrets.append(Secret(host: host, placeholder))
        if host.first == "[" {
            secrets.append(Secret(host: String(host.dropFirst().dropLast()), placeholder))
        }
        for text in Set([credentials, credentials.removingPercentEncoding ?? ""])
        where !text.isEmpty {
            let encoded = Data(text.utf8).base64EncodedString()
            secrets.append(Secret(text, .word, placeholder))
            // As in `Proxy-Authorization: Basic` (RFC 7617 section 2).
            secrets.append(Secret(encoded, .folder, placeholder))
            for part in text.split(separator: ":", maxSplits: 1) {
                secrets.append(Secret(String(part), .word, placeholder))
            }
        }
        return secrets
    }
}
