import ArgumentParser
import Catalogue
import Foundation
import Interop
import ResultStore
import Terminal

/// Lists the cells of a matrix, and what is expected of them.
struct Plan: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the cells of a matrix and what is expected of each, starting nothing",
        discussion: """
            Expectations can depend on versions, which are those last seen in an image. Before \
            the first run they are unknown, and so is what they decide.
            """,
    )

    @OptionGroup var arguments: MatrixArguments
    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: FormatOption

    func run(with doors: Doors) async throws -> ExitStatus {
        let (catalogue, matrix, cells) = try arguments.planned(home: doors.home)
        let today = doors.now().date
        IdleFailures(catalogue, on: today).tell(doors)
        let knownFailures = catalogue.knownFailures.inForce(on: today)
        let exists = FileManager.default.fileExists(atPath: stateOptions.database)
        let store = exists ? try ResultStore.openExisting(at: stateOptions.database) : nil
        var seen: [String: ImageVersions?] = [:]
        var clients: [String: String?] = [:]
        var lines: [PlanLine] = []
        for cell in cells {
            let image = "\(cell.server)/\(cell.release)"
            let versions: ImageVersions?
            if let known = seen[image] {
                versions = known
            } else {
                versions = try store?.versionsLastSeen(
                    server: cell.server,
                    release: cell.release
                )
                seen[image] = .some(versions)
            }
            let clientOpenSSL = try cell.client.release.flatMap { release in
                if let known = clients[release] { return known }
                let version = try store?.opensslLastSeen(of: release)
                clients[release] = .some(version)
                return version
            }
            lines.append(
                PlanLine(
                    matrix: matrix.name,
                    cell: cell,
                    origin: catalogue.releases.release(named: cell.release)?.origin,
                    expectation: catalogue.expectation(
                        of: cell,
                        versions: versions,
                        clientOpenSSL: clientOpenSSL,
                    ),
                    knownFailure: knownFailures.failures(
                        in: catalogue.circumstances(
                            of: cell,
                            versions: versions,
                            clientOpenSSL: clientOpenSSL,
                        )
                    ).first?.entry,
                    starts: matrix.repeats,
                )
            )
        }
        switch formatOption.format {
        case .json:
            doors.print(JSONText.array(lines.map(\.values)))
        case .table:
            let screen = doors.outputScreen
            doors.print(
                PlanLine.table(lines).rendered(width: screen.width, palette: screen.palette)
            )
            doors.tell(summary(of: cells, starts: matrix.repeats))
        }
        return .good
    }

    private func summary(of cells: [Cell], starts: Int) -> String {
        let servers = Set(cells.map(\.endpoint)).count
        let text = "\(Count(cells.count, "cell")) on \(Count(servers, "server configuration"))"
        guard starts > 1 else { return text }
        return text + ", each started \(starts) times, as long as its cells pass: up to "
            + "\(Count(servers * starts, "server start"))"
    }
}
