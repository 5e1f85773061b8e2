# Apache httpd but for mod_ssl, which is compiled for each release of OpenSSL.
ARG BASE
ARG TOOLCHAIN
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

FROM ${TOOLCHAIN} AS build
COPY sources/httpd /sources/httpd
WORKDIR /build/httpd
RUN tar -x -f /sources/httpd --strip-components=1
# The modules that Debian builds into its server are built into this one, and those that the
# lab's configuration loads can be loaded.
RUN ./configure --prefix=/opt/httpd --enable-modules=none --enable-so --enable-mpms-shared=event \
    --enable-mods-static='log_config unixd version' --enable-mods-shared='authz_core dir' \
    --disable-ssl
ARG JOBS
RUN make -j"${JOBS}"
# /build/httpd/modules is what mod_ssl is compiled from.
RUN make install \
 && rm -rf /opt/httpd/manual /opt/httpd/man /opt/httpd/htdocs /opt/httpd/icons /opt/httpd/cgi-bin

FROM packages
COPY --from=build /opt/httpd /opt/httpd
COPY --from=build /build/httpd/modules /build/httpd/modules
