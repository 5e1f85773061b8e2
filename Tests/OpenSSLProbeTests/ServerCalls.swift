@testable import OpenSSLProbe

/// The functions of libssl that a server needs and the probe does not.
@safe
struct ServerCalls {
    typealias Make = @convention(c) (OpaquePointer?) -> OpaquePointer?
    typealias Drop = @convention(c) (OpaquePointer?) -> Void
    typealias Call = @convention(c) (OpaquePointer?) -> Int32
    typealias Join = @convention(c) (OpaquePointer?, Int32) -> Int32
    typealias Load = @convention(c) (OpaquePointer?, UnsafePointer<CChar>, Int32) -> Int32
    typealias Read = @convention(c) (OpaquePointer?, UnsafeMutableRawPointer, Int32) -> Int32
    typealias Write = @convention(c) (OpaquePointer?, UnsafeRawPointer, Int32) -> Int32

    let method: @convention(c) () -> OpaquePointer?
    let contextNew: Make
    let contextFree: Drop
    let certificate: Load
    let key: Load
    let new: Make
    let free: Drop
    let descriptor: Join
    let accept: Call
    let read: Read
    let write: Write
    let shutdown: Call

    init(_ library: SharedObject) throws {
        unsafe method = try library.function(
            "TLS_server_method",
            as: (@convention(c) () -> OpaquePointer?).self
        )
        unsafe contextNew = try library.function("SSL_CTX_new", as: Make.self)
        unsafe contextFree = try library.function("SSL_CTX_free", as: Drop.self)
        unsafe certificate = try library.function("SSL_CTX_use_certificate_file", as: Load.self)
        unsafe key = try library.function("SSL_CTX_use_PrivateKey_file", as: Load.self)
        unsafe new = try library.function("SSL_new", as: Make.self)
        unsafe free = try library.function("SSL_free", as: Drop.self)
        unsafe descriptor = try library.function("SSL_set_fd", as: Join.self)
        unsafe accept = try library.function("SSL_accept", as: Call.self)
        unsafe read = try library.function("SSL_read", as: Read.self)
        unsafe write = try library.function("SSL_write", as: Write.self)
        unsafe shutdown = try library.function("SSL_shutdown", as: Call.self)
    }
}
