# nginx, with a certificate that the lab's authority has not issued, and a second program that wants
# a library that there is not. What all its configurations have in common is in it, too.
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

RUN mkdir /opt/lab \
 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
    -subj /CN=lab.test -addext subjectAltName=DNS:lab.test \
    -keyout /opt/lab/other.key -out /opt/lab/other.crt \
 && chmod 0644 /opt/lab/other.key
RUN cp /usr/sbin/nginx /opt/lab/nginx-without-library \
 && sed -i 's/libcrypt\.so\.1/libgone_.so.1/g' /opt/lab/nginx-without-library
COPY *.conf /opt/lab/
