import Interop
import ProbeTesting
import Synchronization
import Testing

@testable import OpenSSLProbe

/// What releases from 1.1.1 to 4.0 have in common, and what they do not.
@Suite(.serialized) struct `A library that lacks a function` {
    private static let nameOfGroup = "SSL_get0_group_name"

    private static let needed = [
        "BIO_ctrl", "BIO_new", "BIO_read", "BIO_s_mem", "BIO_write", "ERR_clear_error",
        "ERR_error_string_n", "ERR_get_error", "OPENSSL_init_crypto", "OpenSSL_version",
        "X509_STORE_add_cert", "X509_free", "X509_verify_cert_error_string", "d2i_X509",
        "EVP_PKEY_free", "OPENSSL_init_ssl", "TLS_client_method", "SSL_CTX_new", "SSL_CTX_free",
        "SSL_CTX_ctrl", "SSL_CTX_get_cert_store", "SSL_CTX_set_verify",
        "SSL_CTX_set_msg_callback", "SSL_new", "SSL_free", "SSL_ctrl", "SSL_set_bio",
        "SSL_set1_host", "SSL_set_connect_state", "SSL_do_handshake", "SSL_read", "SSL_write",
        "SSL_shutdown", "SSL_get_error", "SSL_get_verify_result",
        "SSL_get1_session", "SSL_SESSION_dup", "SSL_SESSION_free", "SSL_SESSION_is_resumable",
        "SSL_set_session",
        "SSL_session_reused",
    ]

    private static let optional = [
        nameOfGroup, "EVP_PKEY_get_id", "EVP_PKEY_id", "EVP_PKEY_get0_EC_KEY",
        "EC_KEY_get0_group", "EC_GROUP_get_curve_name",
    ]

    @Test(arguments: needed)
    func `cannot be used where all releases have it`(name: String) throws {
        let client = try InstalledOpenSSL.libraries()
        let fault = #expect(throws: Fault.self) {
            _ = try Library(client) { StandInSymbols($0, without: [name]) }
        }
        #expect(fault?.reason == "it has no function `\(name)`")
    }

    /// The client's library, without some functions, and with others than its own.
    private static func library(
        without hidden: [String] = [],
        with replaced: [String: UInt] = [:],
    ) -> Result<Library, any Error> {
        Result {
            try Library(InstalledOpenSSL.libraries()) {
                StandInSymbols($0, without: Set(hidden), with: replaced)
            }
        }
    }

    /// 1.1.1 has neither of the two accessors.
    private static let old = library(
        without: [nameOfGroup],
        with: ["SSL_ctrl": StandInSymbols.controlOfOld],
    )

    /// It has the newer accessor, which says an untruth.
    private static let untruthful = library(with: [nameOfGroup: StandInSymbols.alwaysX448])

    @Test(arguments: [["EVP_PKEY_get_id"], ["EVP_PKEY_id"], optional])
    func `names the group nevertheless where some releases do not`(names: [String]) throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.stack.library = Self.library(without: names)
        #expect(try client.ending() == Ending(.agreed, shape: "x25519"))
    }

    @Test(
        arguments: [
            ("X25519", .x25519), ("X448", .x448), ("P-256", .secp256r1), ("P-384", .secp384r1),
            ("P-521", .secp521r1),
        ] as [(String, NamedGroup)]
    )
    func `names it by the peer's temporary key`(name: String, group: NamedGroup) throws {
        var client = TestClient(try OpenSSLServer(groups: name))
        client.offer = [name]
        client.stack.library = Self.old
        #expect(try client.handshake().groupByLibrary == group)
    }

    @Test func `has no word where that key says nothing`() throws {
        var client = TestClient(try OpenSSLServer(groups: "P-256"))
        client.offer = ["P-256"]
        client.stack.library = Self.library(
            without: Self.optional,
            with: ["SSL_ctrl": StandInSymbols.controlOfOld],
        )
        #expect(try client.ending() == Ending(.broken, shape: "no group by the library"))
    }

    @Test func `is asked by name first, and its word is held against the wire`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.stack.library = Self.untruthful
        let ending = try client.ending()
        #expect(ending == Ending(.broken, shape: "the library says x448, the wire x25519"))
        client.stack.library = Self.library(with: [Self.nameOfGroup: StandInSymbols.alwaysUnknown])
        #expect(try client.ending().shape == "no group by the library")
    }

    /// From 3.0 to 3.4 it crashes then.
    @Test func `is not asked before the handshake is complete`() throws {
        func questions(_ client: TestClient) throws -> Int {
            var client = client
            client.stack.library = Self.untruthful
            let before = StandInSymbols.questions.load(ordering: .sequentiallyConsistent)
            _ = try client.handshake()
            return StandInSymbols.questions.load(ordering: .sequentiallyConsistent) - before
        }
        let server = try OpenSSLServer(groups: "P-384")
        #expect(try questions(TestClient(server)) == 0)
        #expect(try questions(TestClient(port: 1)) == 0)
        var impostor = TestClient(server)
        impostor.offer = ["P-384"]
        impostor.serverName = "other.test"
        #expect(try questions(impostor) == 0)
        impostor.serverName = "lab.test"
        #expect(try questions(impostor) == 1)
    }
}
