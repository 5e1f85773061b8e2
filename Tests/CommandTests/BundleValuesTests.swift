import LabTesting
import Terminal
import Testing

@testable import Commands

@Suite struct `The values of a bundle` {
    private static let hostile = [
        "plain", "", "it's", "$(touch /tmp/pwned)", "`id`", "a\nb", "; exit 3 #", "\\", "* ?",
        "--env", "ü\u{7f}", "\"",
    ]

    @Test func `are named in a file in which a shell finds text alone`() async throws {
        let folder = try Folder()
        let setup = BundledSetup(nil, authority: "")
        for word in Self.hostile {
            let values = BundleValues(
                bundle: "0123456789ab",
                cell: word,
                expected: ("agreed", word),
                groups: word,
                pin: word,
                setup: setup,
                images: try BundledImages.sample("nginx", "debian-13", client: "debian-14"),
                serverImages: [word, "second"],
                clientImages: [],
                clientVersion: word,
                serverName: word,
                handshakeSeconds: 5,
                startSeconds: 20,
            )
            let path = try folder.write(values.text, to: "cell.sh")
            let said = try await HostProgramAnswer.of(
                "bash",
                [
                    "-euc",
                    #". "$1"; printf '%s\0' "$cell" "$groups" "${server_images[@]}" "${#build_plan[@]}""#,
                    "bash", path,
                ]
            )
            #expect(said == [word.sanitised(), word, word, "second", "16"])
        }
    }
}
