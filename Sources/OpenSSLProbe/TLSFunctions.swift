import COpenSSL
import Interop

/// The functions of libssl that the probe calls.
@safe
struct TLSFunctions {
    let initialise: OPENSSL_init_ssl_function
    let clientMethod: TLS_client_method_function
    let contextNew: SSL_CTX_new_function
    let contextFree: SSL_CTX_free_function
    let contextControl: SSL_CTX_ctrl_function
    let contextStore: SSL_CTX_get_cert_store_function
    let contextVerify: SSL_CTX_set_verify_function
    let contextMessages: SSL_CTX_set_msg_callback_function
    let new: SSL_new_function
    let free: SSL_free_function
    let control: SSL_ctrl_function
    let setBuffers: SSL_set_bio_function
    let setHost: SSL_set1_host_function
    let setConnectState: SSL_set_connect_state_function
    let handshake: SSL_do_handshake_function
    let read: SSL_read_function
    let write: SSL_write_function
    let shutdown: SSL_shutdown_function
    let error: SSL_get_error_function
    let verifyResult: SSL_get_verify_result_function
    let session: SSL_get1_session_function
    let sessionCopy: SSL_SESSION_dup_function
    let sessionFree: SSL_SESSION_free_function
    let sessionIsResumable: SSL_SESSION_is_resumable_function
    let setSession: SSL_set_session_function
    let sessionIsReused: SSL_session_reused_function

    /// Since 1.1.1; wanted only where a plan asks for a connection's secrets.
    let contextKeyLog: SSL_CTX_set_keylog_callback_function?

    /// Since 3.2.
    let groupName: SSL_get0_group_name_function?

    init(_ library: some SymbolTable) throws(Fault) {
        unsafe initialise = try library.function(
            "OPENSSL_init_ssl",
            as: OPENSSL_init_ssl_function.self
        )
        unsafe clientMethod = try library.function(
            "TLS_client_method",
            as: TLS_client_method_function.self
        )
        unsafe contextNew = try library.function("SSL_CTX_new", as: SSL_CTX_new_function.self)
        unsafe contextFree = try library.function("SSL_CTX_free", as: SSL_CTX_free_function.self)
        unsafe contextControl = try library.function("SSL_CTX_ctrl", as: SSL_CTX_ctrl_function.self)
        unsafe contextStore = try library.function(
            "SSL_CTX_get_cert_store",
            as: SSL_CTX_get_cert_store_function.self
        )
        unsafe contextVerify = try library.function(
            "SSL_CTX_set_verify",
            as: SSL_CTX_set_verify_function.self
        )
        unsafe contextMessages = try library.function(
            "SSL_CTX_set_msg_callback",
            as: SSL_CTX_set_msg_callback_function.self
        )
        unsafe new = try library.function("SSL_new", as: SSL_new_function.self)
        unsafe free = try library.function("SSL_free", as: SSL_free_function.self)
        unsafe control = try library.function("SSL_ctrl", as: SSL_ctrl_function.self)
        unsafe setBuffers = try library.function("SSL_set_bio", as: SSL_set_bio_function.self)
        unsafe setHost = try library.function("SSL_set1_host", as: SSL_set1_host_function.self)
        unsafe setConnectState = try library.function(
            "SSL_set_connect_state",
            as: SSL_set_connect_state_function.self
        )
        unsafe handshake = try library.function(
            "SSL_do_handshake",
            as: SSL_do_handshake_function.self
        )
        unsafe read = try library.function("SSL_read", as: SSL_read_function.self)
        unsafe write = try library.function("SSL_write", as: SSL_write_function.self)
        unsafe shutdown = try library.function("SSL_shutdown", as: SSL_shutdown_function.self)
        unsafe error = try library.function("SSL_get_error", as: SSL_get_error_function.self)
        unsafe verifyResult = try library.function(
            "SSL_get_verify_result",
            as: SSL_get_verify_result_function.self
        )
        unsafe session = try library.function(
            "SSL_get1_session",
            as: SSL_get1_session_function.self
        )
        unsafe sessionCopy = try library.function(
            "SSL_SESSION_dup",
            as: SSL_SESSION_dup_function.self
        )
        unsafe sessionFree = try library.function(
            "SSL_SESSION_free",
            as: SSL_SESSION_free_function.self
        )
        unsafe sessionIsResumable = try library.function(
            "SSL_SESSION_is_resumable",
            as: SSL_SESSION_is_resumable_function.self
        )
        unsafe setSession = try library.function(
            "SSL_set_session",
            as: SSL_set_session_function.self
        )
        unsafe sessionIsReused = try library.function(
            "SSL_session_reused",
            as: SSL_session_reused_function.self
        )
        unsafe contextKeyLog = library.optionalFunction(
            "SSL_CTX_set_keylog_callback",
            as: SSL_CTX_set_keylog_callback_function.self
        )
        unsafe groupName = library.optionalFunction(
            "SSL_get0_group_name",
            as: SSL_get0_group_name_function.self
        )
    }
}
