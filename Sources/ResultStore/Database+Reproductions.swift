import GRDB
import Interop

extension Database {
    /// How a cell ended when it was tried again, the oldest first; tries by tries that ended alike.
    func reproductions(of cell: Int64) throws -> [ReproductionSummary] {
        let attempts = try Row.fetchAll(
            self,
            sql: """
                SELECT reproduction_id, outcome, shape, is_same FROM reproduction_attempt
                JOIN reproduction ON reproduction.id = reproduction_id
                WHERE cell_id = ? ORDER BY reproduction_id, number
                """,
            arguments: [cell],
        )
        let byReproduction = Dictionary(grouping: attempts) { $0["reproduction_id"] as Int }
        return try Row.fetchAll(
            self,
            sql: "SELECT id, started_at, against FROM reproduction WHERE cell_id = ? ORDER BY id",
            arguments: [cell],
        )
        .map { row in
            let own = byReproduction[row["id"]] ?? []
            return ReproductionSummary(
                number: row["id"],
                startedAt: try row.moment("started_at"),
                against: row["against"],
                attempts: own.count,
                same: own.count { $0["is_same"] },
                endings: ReproductionSummary.Ending.all(
                    own.map { ($0["outcome"], $0["shape"]) }
                ),
            )
        }
    }

    /// The releases that cells of a run name, under a server or a client.
    func releases(in run: Int) throws -> Set<String> {
        let pairs = try Row.fetchAll(
            self,
            sql: "SELECT DISTINCT release, client FROM cell WHERE run_id = ?",
            arguments: [run],
        )
        return Set(
            pairs.flatMap { row in
                [row["release"], ClientName(row["client"] as String).release].compactMap(\.self)
            }
        )
    }

    /// A server by its UUID; nil where there is none.
    func endpoint(_ uuid: String) throws -> EndpointRecord? {
        let row = try Row.fetchOne(
            self,
            sql: """
                SELECT endpoint.*, image.recipe_hash AS recipe_hash FROM endpoint
                LEFT JOIN image ON image.id = endpoint.image_id WHERE endpoint.uuid = ?
                """,
            arguments: [uuid],
        )
        return try row.map { row in
            let files = try Row.fetchAll(
                self,
                sql: "SELECT name, content FROM artifact WHERE endpoint_id = ?",
                arguments: [row["id"]],
            )
            return try EndpointRecord(row: row, files: files.contentByName)
        }
    }
}

extension ReproductionSummary.Ending {
    /// How tries ended, the most frequent first; those that differ in an accident alone as one.
    package static func all(_ endings: [(outcome: String, shape: String)]) -> [Self] {
        var order: [[String]] = []
        var groups: [[String]: [(outcome: String, shape: String)]] = [:]
        for ending in endings {
            let kind = [ending.outcome, SteadyShape(ending.shape).text]
            if groups[kind] == nil { order.append(kind) }
            groups[kind, default: []].append(ending)
        }
        let all = order.compactMap { kind -> Self? in
            guard let group = groups[kind], let first = group.first else { return nil }
            return Self(outcome: first.outcome, shape: first.shape, count: group.count)
        }
        return all.enumerated()
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
    }
}
