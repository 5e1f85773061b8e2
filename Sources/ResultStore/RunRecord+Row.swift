import GRDB
import Interop

extension RunRecord {
    /// Reads a row of the table `run`.
    init(row: Row, dataFiles: [String: String]) throws {
        guard let seed = UInt64(row["seed"] as String) else {
            throw StoreError.Reason.unreadable("seed")
        }
        self.init(
            id: row["uuid"],
            matrix: row["matrix"],
            matrixText: row["matrix_text"],
            dataFiles: dataFiles,
            seed: seed,
            samples: row["samples"],
            repeats: row["repeats"],
            labVersion: row["lab_version"],
            host: HostFacts(
                kernel: row["kernel"],
                processor: row["processor"],
                processors: row["processors"],
                engine: row["engine"],
            ),
            authority: row["authority"],
            startedAt: try row.moment("started_at"),
        )
    }
}

extension ImageRecord {
    /// Reads a row of the table `image`.
    init(row: Row) {
        self.init(
            reference: row["reference"],
            digest: row["digest"],
            purpose: row["purpose"],
            server: row["server"],
            release: row["release"],
            base: row["base"],
            opensslSource: row["openssl_source"],
            recipeHash: row["recipe_hash"],
            recipe: row["recipe"],
            versions: ImageVersions(row: row),
            createdAt: row["created_at"],
        )
    }
}
