/// The part of a row of the view `result` that live tests look at.
struct Row: Decodable, Sendable {
    let run_id: Int
    let number: Int
    let cell: String
    let server: String
    let release: String
    let origin: String
    let client: String
    let client_version: String?
    let policy: String
    let scenario: String
    let group_name: String
    let group_id: Int
    let verdict: String?
    let outcome: String?
    let shape: String?
    let detail: String?
    let meaning: String?
    let rule: String?
    let group_by_client: Int?
    let group_on_wire: Int?
    let negative_control: String?
    let positive_control: String?
    let library_proof: String?
    let server_tls: String?
    let openssl_version: String?
    let openssl_source: String?
    let recipe_hash: String?
    let image_digest: String?
    let server_log: String?
    let configured_by: String?
    let attempts: Int?
    let samples: Int?
    let handshake_p50_us: Int?
}
