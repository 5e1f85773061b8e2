import COpenSSL
import Interop

/// The functions of libcrypto that the probe calls.
@safe
struct CryptoFunctions {
    let bioControl: BIO_ctrl_function
    let bioNew: BIO_new_function
    let bioRead: BIO_read_function
    let bioMemoryMethod: BIO_s_mem_function
    let bioWrite: BIO_write_function
    let clearErrors: ERR_clear_error_function
    let errorString: ERR_error_string_n_function
    let nextError: ERR_get_error_function
    let initialise: OPENSSL_init_crypto_function
    let version: OpenSSL_version_function
    let storeAdd: X509_STORE_add_cert_function
    let certificateFree: X509_free_function
    let verificationWords: X509_verify_cert_error_string_function
    let certificateDecode: d2i_X509_function
    let keyFree: EVP_PKEY_free_function

    /// `EVP_PKEY_id` up to 1.1.1, `EVP_PKEY_get_id` from 3.0 on.
    let keyType: EVP_PKEY_id_function?

    let keyCurve: EVP_PKEY_get0_EC_KEY_function?
    let curveGroup: EC_KEY_get0_group_function?
    let curveName: EC_GROUP_get_curve_name_function?

    init(_ library: some SymbolTable) throws(Fault) {
        unsafe bioControl = try library.function("BIO_ctrl", as: BIO_ctrl_function.self)
        unsafe bioNew = try library.function("BIO_new", as: BIO_new_function.self)
        unsafe bioRead = try library.function("BIO_read", as: BIO_read_function.self)
        unsafe bioMemoryMethod = try library.function("BIO_s_mem", as: BIO_s_mem_function.self)
        unsafe bioWrite = try library.function("BIO_write", as: BIO_write_function.self)
        clearErrors = try library.function(
            "ERR_clear_error",
            as: ERR_clear_error_function.self
        )
        unsafe errorString = try library.function(
            "ERR_error_string_n",
            as: ERR_error_string_n_function.self
        )
        nextError = try library.function("ERR_get_error", as: ERR_get_error_function.self)
        unsafe initialise = try library.function(
            "OPENSSL_init_crypto",
            as: OPENSSL_init_crypto_function.self
        )
        unsafe version = try library.function(
            "OpenSSL_version",
            as: OpenSSL_version_function.self
        )
        unsafe storeAdd = try library.function(
            "X509_STORE_add_cert",
            as: X509_STORE_add_cert_function.self
        )
        unsafe certificateFree = try library.function("X509_free", as: X509_free_function.self)
        unsafe verificationWords = try library.function(
            "X509_verify_cert_error_string",
            as: X509_verify_cert_error_string_function.self
        )
        unsafe certificateDecode = try library.function("d2i_X509", as: d2i_X509_function.self)
        unsafe keyFree = try library.function("EVP_PKEY_free", as: EVP_PKEY_free_function.self)
        unsafe keyType =
            library.optionalFunction("EVP_PKEY_get_id", as: EVP_PKEY_id_function.self)
            ?? library.optionalFunction("EVP_PKEY_id", as: EVP_PKEY_id_function.self)
        unsafe keyCurve = library.optionalFunction(
            "EVP_PKEY_get0_EC_KEY",
            as: EVP_PKEY_get0_EC_KEY_function.self
        )
        unsafe curveGroup = library.optionalFunction(
            "EC_KEY_get0_group",
            as: EC_KEY_get0_group_function.self
        )
        unsafe curveName = library.optionalFunction(
            "EC_GROUP_get_curve_name",
            as: EC_GROUP_get_curve_name_function.self
        )
    }
}
