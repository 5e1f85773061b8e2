# Apache httpd with a mod_ssl that is compiled against one release of OpenSSL.
ARG BASE
ARG TOOLCHAIN
ARG OPENSSL
ARG HTTPD
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

FROM ${HTTPD} AS httpd

FROM ${TOOLCHAIN} AS build
COPY --from=openssl /opt/openssl /opt/openssl
COPY --from=httpd /opt/httpd /opt/httpd
COPY --from=httpd /build/httpd /build/httpd
WORKDIR /build/httpd/modules/ssl
# The first -Wl is apxs's own, for libtool, which hands the second to the linker.
RUN /opt/httpd/bin/apxs -c -I/opt/openssl/include -I../generators -I../md -I../proxy \
    -L/opt/openssl/lib -Wl,-Wl,-rpath,/opt/openssl/lib -lssl -lcrypto -o mod_ssl.la *.c
RUN /opt/httpd/bin/apxs -i -n ssl mod_ssl.la

FROM packages
COPY --from=openssl /opt/openssl/lib /opt/openssl/lib
COPY --from=openssl /opt/openssl/ssl /opt/openssl/ssl
COPY --from=build /opt/httpd/bin/httpd /opt/httpd/bin/httpd
COPY --from=build /opt/httpd/conf /opt/httpd/conf
COPY --from=build /opt/httpd/modules /opt/httpd/modules
# One configuration is for this server and for Debian's: it has everything where that has it.
RUN mkdir -p /usr/lib/apache2 \
 && ln -s /opt/httpd/modules /usr/lib/apache2/modules \
 && ln -s /opt/httpd/bin/httpd /usr/sbin/apache2
