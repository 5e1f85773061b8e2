/*
 * Types and constants of OpenSSL's public headers, and nothing that links.
 *
 * Each function that the probe calls is named here once, as the type of a
 * pointer to it. The pointer itself comes from dlsym(3), so that one program can
 * load the libssl of any release.
 */
#ifndef PQLAB_COPENSSL_H
#define PQLAB_COPENSSL_H

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#define PQLAB_FUNCTION(name) typedef __typeof__(name) *name##_function

PQLAB_FUNCTION(BIO_ctrl);
PQLAB_FUNCTION(BIO_new);
PQLAB_FUNCTION(BIO_read);
PQLAB_FUNCTION(BIO_s_mem);
PQLAB_FUNCTION(BIO_write);
PQLAB_FUNCTION(ERR_clear_error);
PQLAB_FUNCTION(ERR_error_string_n);
PQLAB_FUNCTION(ERR_get_error);
PQLAB_FUNCTION(EVP_PKEY_free);
PQLAB_FUNCTION(OPENSSL_init_crypto);
PQLAB_FUNCTION(OPENSSL_init_ssl);
PQLAB_FUNCTION(OpenSSL_version);
PQLAB_FUNCTION(SSL_CTX_ctrl);
PQLAB_FUNCTION(SSL_CTX_free);
PQLAB_FUNCTION(SSL_CTX_get_cert_store);
PQLAB_FUNCTION(SSL_CTX_new);
PQLAB_FUNCTION(SSL_CTX_set_keylog_callback);
PQLAB_FUNCTION(SSL_CTX_set_msg_callback);
PQLAB_FUNCTION(SSL_CTX_set_verify);
PQLAB_FUNCTION(SSL_SESSION_dup);
PQLAB_FUNCTION(SSL_SESSION_free);
PQLAB_FUNCTION(SSL_SESSION_is_resumable);
PQLAB_FUNCTION(SSL_ctrl);
PQLAB_FUNCTION(SSL_do_handshake);
PQLAB_FUNCTION(SSL_free);
PQLAB_FUNCTION(SSL_get1_session);
PQLAB_FUNCTION(SSL_get_error);
PQLAB_FUNCTION(SSL_get_verify_result);
PQLAB_FUNCTION(SSL_new);
PQLAB_FUNCTION(SSL_read);
PQLAB_FUNCTION(SSL_session_reused);
PQLAB_FUNCTION(SSL_set1_host);
PQLAB_FUNCTION(SSL_set_bio);
PQLAB_FUNCTION(SSL_set_connect_state);
PQLAB_FUNCTION(SSL_set_session);
PQLAB_FUNCTION(SSL_shutdown);
PQLAB_FUNCTION(SSL_write);
PQLAB_FUNCTION(TLS_client_method);
PQLAB_FUNCTION(X509_STORE_add_cert);
PQLAB_FUNCTION(X509_free);
PQLAB_FUNCTION(X509_verify_cert_error_string);
PQLAB_FUNCTION(d2i_X509);

/* EVP_PKEY_id is a macro over this one from 3.0 on, and has the same type. */
typedef __typeof__(EVP_PKEY_get_id) *EVP_PKEY_id_function;
typedef const EC_KEY *(*EVP_PKEY_get0_EC_KEY_function)(const EVP_PKEY *);
PQLAB_FUNCTION(EC_GROUP_get_curve_name);
typedef const EC_GROUP *(*EC_KEY_get0_group_function)(const EC_KEY *);

/* Since 3.2; the headers in use may be older. */
typedef const char *(*SSL_get0_group_name_function)(SSL *);

#undef PQLAB_FUNCTION

#endif
