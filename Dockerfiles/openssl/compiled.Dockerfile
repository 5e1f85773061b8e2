# One release of OpenSSL from its own source, with its own defaults, in a place of its own.
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
COPY sources/openssl /sources/openssl
WORKDIR /build
RUN tar -x -f /sources/openssl --strip-components=1
# Versions before 3.2 do not know no-docs.
RUN ./config --prefix=/opt/openssl --libdir=lib shared no-tests \
    $(grep -q '^ *"docs",' Configure && echo no-docs) -Wl,-rpath,/opt/openssl/lib
ARG JOBS
# 3.0 makes its manual pages too, if it is not asked for the software alone; 1.1.1 never does.
RUN make -j"${JOBS}" $(grep -o -m 1 '^build_sw' Makefile)
RUN make install_sw install_ssldirs \
 && rm -rf /opt/openssl/lib/*.a /opt/openssl/lib/pkgconfig /opt/openssl/lib/cmake

FROM packages
COPY --from=build /opt/openssl /opt/openssl
