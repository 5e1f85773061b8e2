import Catalogue
import Interop
import LabTesting
import Testing

@testable import Commands

@Suite struct `The story of a bundle` {
    /// What a server, a build's log or a database might say to whoever reads an issue.
    private static let hostile = [
        "<img src=http://evil.example/x.png>", "@someone", "[x](http://evil.example)",
        "![x](http://evil.example)", "a\n# b", "a\n\n| b |", "`</code>`", "#12", "www.evil.example",
        "x | y", "&lt;", "**b**", "\u{202E}x", "<!--", "http://alice:secret@proxy.lan:3128",
        "connect to proxy.lan:3128", "/home/al ice/src", "owner malik",
    ]

    private static let redaction = Redaction(
        environment: [
            "HOME": "/home/al ice", "https_proxy": "http://alice:secret@proxy.lan:3128",
        ],
        home: "/opt/pqlab",
        state: "/var/state",
        hostName: "",
        userName: "malik",
    )

    private static func story(
        _ word: String,
        group: String? = "X25519",
        scenario: Scenario = .handshake,
    ) throws -> BundleStory {
        let catalogue = try Catalogue.load(from: FolderSource(home: Transcript.repository))
        return BundleStory(
            cell: Cell(
                number: 1,
                server: word,
                release: word,
                group: group.flatMap { catalogue.groups.group(named: $0) },
                policy: group == nil ? .default : .pinned,
                certificate: .ecdsaP256,
                client: .openssl("debian-14"),
                scenario: scenario,
            ),
            configuredBy: word,
            expected: word,
            recorded: word,
            run: 12,
            startedAt: word,
            now: word,
            tries: (1, 2),
            versions: [BundleStory.Version(name: "image", recorded: word, now: word)],
            serverName: word,
            redaction: redaction,
        )
    }

    @Test(arguments: hostile)
    func `says what a peer said, and does nothing of it`(word: String) throws {
        let plain = try Self.story("plain").text.split(separator: "\n")
        let lines = try Self.story(word).text.split(separator: "\n")
        #expect(lines.count == plain.count)
        for (line, plainLine) in zip(lines, plain) where line != plainLine {
            // Code spans have no meaning; nor has what is left without them.
            let bare = line.replacing(#/(`+)[^`].*?[^`]?\1(?!`)/#, with: "")
            for sign in ["<", ">", "@", "](", "&", "**", "#12", "://", "www.", "\u{202E}"] {
                #expect(!bare.contains(sign), "\(line)")
            }
            let bars = { (text: Substring) in text.replacing("\\|", with: "").count { $0 == "|" } }
            if line.hasPrefix("|") { #expect(bars(line) == bars(plainLine), "\(line)") }
        }
        let text = lines.joined(separator: "\n")
        for secret in ["secret", "proxy.lan", "al ice", "al` ice", "malik"] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    @Test func `tells what was offered, and by which protocol where that was said`() throws {
        let one = try Self.story("nginx").text
        #expect(
            one.contains(
                "pinned to X25519 by nginx; openssl `s_client` of debian-14 offers X25519 alone, "
                    + "by TLS 1.3\n"
            )
        )
        let any = try Self.story("nginx", group: nil, scenario: .asShipped).text
        #expect(any.contains("with its groups as shipped; openssl `s_client` of debian-14 "))
        #expect(any.contains(" offers what it offers by itself\n"))
        #expect(one.contains("(run 12, nginx)"))
        #expect(one.contains("(1 of 2 as recorded)"))
        #expect(one.contains("needs docker alone, or podman under that name"))
    }
}
