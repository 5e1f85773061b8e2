import Catalogue
import Foundation
import LabTesting
import Testing

@Suite struct `Data files that a run has kept` {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test func `make the same catalogue as those that they were kept of`() throws {
        let today = try Catalogue.load(home: Self.repository)
        let kept = KeptSource(
            texts: today.texts,
            places: FolderSource(home: Self.repository)
        )
        let again = try Catalogue.load(from: kept)
        #expect(again.texts == today.texts)
        #expect(again.groups == today.groups)
        #expect(again.releases == today.releases)
        #expect(again.rules == today.rules)
        #expect(again.servers.map(\.name) == today.servers.map(\.name))
        #expect(again.servers.map(\.images) == today.servers.map(\.images))
        #expect(kept.changed.isEmpty)
    }

    @Test func `count before those of today, which are told apart`() throws {
        let folder = try Folder()
        try folder.write("today", to: "Lab/groups.yaml")
        try folder.write("same", to: "Lab/releases.yaml")
        let kept = KeptSource(
            texts: [
                "Lab/groups.yaml": "then", "Lab/releases.yaml": "same",
                "Lab/servers/gone/server.yaml": "then",
            ],
            places: FolderSource(home: folder.path)
        )
        #expect(try kept.text(of: "Lab/groups.yaml") == "then")
        #expect(kept.changed == ["Lab/groups.yaml", "Lab/servers/gone/server.yaml"])
        #expect(kept.missing(among: ["gone", "away"]) == ["away", "gone"])
        try folder.write("today", to: "Lab/servers/gone/server.yaml")
        #expect(kept.missing(among: ["gone", "away"]) == ["away"])
        #expect(try kept.folders(in: "Lab/servers") == ["gone"])
        #expect(try kept.files(in: "Lab/servers/gone") == ["server.yaml"])
        #expect(kept.displayPath(of: "Lab/groups.yaml") == "\(folder.path)/Lab/groups.yaml")
    }
}
