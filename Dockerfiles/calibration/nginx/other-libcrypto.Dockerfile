# nginx, on a libcrypto that is one byte longer than its release's own.
ARG BASE
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

FROM packages

# What is behind the end of an ELF file is never looked at: it works as it did.
RUN printf '\n' >>"/usr/lib/$(uname -m)-linux-gnu/libcrypto.so.3"
COPY *.conf /opt/lab/
