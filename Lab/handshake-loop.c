/*
 * A bare loop over libssl, to hold the lab's own clients against: see Lab/bench.
 *
 *     handshake-loop PORT GROUP AUTHORITY COUNT
 *
 * Connects to 127.0.0.1, shakes hands by TLS 1.3 with one group, verifies the server's
 * certificate for lab.test against the authority (a file in PEM), sends a GET, reads the response
 * to its end and closes, COUNT times after one that is not counted. Prints the 50th and 95th
 * percentile of the microseconds from TCP connected until the client's Finished is handed to the
 * kernel, which is what pqprobe calls `handshake`.
 *
 * Exit status: 0 where every handshake succeeded, 1 at the first that did not, 64 misuse.
 */

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static const char request[] = "GET / HTTP/1.1\r\nHost: lab.test\r\nConnection: close\r\n\r\n";

static _Noreturn void fail(const char *what)
{
    fprintf(stderr, "error: %s\n", what);
    ERR_print_errors_fp(stderr);
    exit(1);
}

/* Nanoseconds of a clock that nobody sets. */
static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

/* When bytes were last handed to the kernel. */
static long long last_write;

static long note_writes(BIO *bio, int operation, const char *bytes, size_t length, int number,
                        long option, int result, size_t *processed)
{
    (void)bio, (void)bytes, (void)length, (void)number, (void)option, (void)processed;
    if (operation == BIO_CB_WRITE)
        last_write = now();
    return result;
}

static int connect_to(int port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    int on = 1, descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (descriptor < 0 ||
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0 ||
        connect(descriptor, (struct sockaddr *)&address, sizeof address) != 0)
        fail("cannot connect");
    return descriptor;
}

/* The nanoseconds of one handshake, whose connection is closed when this returns. */
static long long shake_hands(SSL_CTX *context, int port)
{
    char response[16384];
    int count, descriptor, length = 0;
    long long connected, finished;
    SSL *ssl = SSL_new(context);

    if (ssl == NULL || SSL_set_tlsext_host_name(ssl, "lab.test") != 1 ||
        SSL_set1_host(ssl, "lab.test") != 1)
        fail("cannot prepare a connection");
    descriptor = connect_to(port);
    connected = now();
    if (SSL_set_fd(ssl, descriptor) != 1)
        fail("cannot use a connection");
    BIO_set_callback_ex(SSL_get_wbio(ssl), note_writes);
    if (SSL_connect(ssl) != 1)
        fail("no handshake");
    finished = last_write;
    if (SSL_write(ssl, request, sizeof request - 1) <= 0)
        fail("no request");
    while ((count = SSL_read(ssl, response, sizeof response)) > 0)
        length += count;
    if (length == 0)
        fail("no response");
    SSL_shutdown(ssl);
    SSL_free(ssl);
    close(descriptor);
    return finished - connected;
}

static int compare(const void *one, const void *other)
{
    long long a = *(const long long *)one, b = *(const long long *)other;
    return (a > b) - (a < b);
}

int main(int count, char **arguments)
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    int times = count == 5 ? atoi(arguments[4]) : 0;
    long long *measured;

    if (times <= 0) {
        fputs("error: usage: handshake-loop PORT GROUP AUTHORITY COUNT\n", stderr);
        return 64;
    }
    if (context == NULL || SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) != 1 ||
        SSL_CTX_set1_groups_list(context, arguments[2]) != 1 ||
        SSL_CTX_load_verify_locations(context, arguments[3], NULL) != 1)
        fail("cannot prepare the client");
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    measured = calloc(times, sizeof *measured);
    if (measured == NULL)
        fail("no memory");
    shake_hands(context, atoi(arguments[1]));
    for (int number = 0; number < times; number++)
        measured[number] = shake_hands(context, atoi(arguments[1]));
    qsort(measured, times, sizeof *measured, compare);
    /* Nearest rank, as Quantile has it: always a time that really occurred. */
    printf("%s: %d handshakes\n   handshake  p50 %lld us, p95 %lld us\n",
           OpenSSL_version(OPENSSL_VERSION), times, measured[(times + 1) / 2 - 1] / 1000,
           measured[(times * 95 + 99) / 100 - 1] / 1000);
    return 0;
}
