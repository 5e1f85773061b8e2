# libssl and libcrypto of a distribution, and copies of libssl in which one function is another.
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

COPY alter.py /opt/lab/alter.py
RUN python3 /opt/lab/alter.py "/usr/lib/$(uname -m)-linux-gnu/libssl.so.3" /opt/lab
