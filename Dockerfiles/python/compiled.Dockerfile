# CPython with the _ssl and _hashlib that are compiled against one release of OpenSSL.
ARG BASE
ARG TOOLCHAIN
ARG OPENSSL
ARG PYTHON_CORE
FROM ${BASE} AS packages
# The label by which this stage is found where a later one fails; the lab replaces it.
LABEL dev.pqlab.purpose=packages
ARG PACKAGES
COPY host /host
RUN export DEBIAN_FRONTEND=noninteractive \
 && apt-get -c /host/apt.conf update \
 && apt-get -c /host/apt.conf -y upgrade \
 && apt-get -c /host/apt.conf -y install ${PACKAGES} \
 && apt-get clean \
 && rm -rf /host /var/lib/apt/lists/* /var/log/apt /var/log/dpkg.log

FROM ${OPENSSL} AS openssl

FROM ${PYTHON_CORE} AS core

FROM ${TOOLCHAIN} AS build
COPY --from=openssl /opt/openssl /opt/openssl
COPY --from=core /opt/python /opt/python
COPY --from=core /build/modules /build/modules
WORKDIR /build/modules
# The compiler and its flags are those that CPython itself was compiled with. OpenSSL 4.0 has no
# functions for single versions of the protocol any more, and does not say so in its headers.
RUN set -e; \
    setting() { /opt/python/bin/python3 -c \
      "import sysconfig; print(sysconfig.get_config_var('$1'))"; }; \
    methods="$(nm -D --defined-only --without-symbol-versions /opt/openssl/lib/libssl.so)"; \
    for pair in SSLv3_method:SSL3 SSLv3_method:SSL3_METHOD TLSv1_method:TLS1_METHOD \
        TLSv1_1_method:TLS1_1_METHOD TLSv1_2_method:TLS1_2_METHOD; do \
      case "${methods}" in \
        *" ${pair%:*}"*) ;; \
        *) without="${without} -DOPENSSL_NO_${pair#*:}" ;; \
      esac; \
    done; \
    for module in _ssl:_ssl.c _hashlib:_hashopenssl.c; do \
      $(setting CC) $(setting CFLAGS) -fPIC -shared ${without} -I. -I/opt/openssl/include \
        -I/opt/python/include/python3.13 -I/opt/python/include/python3.13/internal \
        "${module#*:}" -L/opt/openssl/lib -Wl,-rpath,/opt/openssl/lib -lssl -lcrypto \
        -o "/opt/python/lib/python3.13/lib-dynload/${module%:*}$(setting EXT_SUFFIX)"; \
    done
# A symbol that is missing shows here and not in a server.
RUN /opt/python/bin/python3 -c 'import _hashlib, ssl; print(ssl.OPENSSL_VERSION)'
RUN rm -r /opt/python/include /opt/python/lib/pkgconfig /opt/python/lib/python3.13/config-3.13* \
    /opt/python/bin/*-config

FROM packages
COPY --from=openssl /opt/openssl/lib /opt/openssl/lib
COPY --from=openssl /opt/openssl/ssl /opt/openssl/ssl
COPY --from=build /opt/python /opt/python
