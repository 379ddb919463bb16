package org.hearth.files.reading;

/**
 * A picture taken apart, before anything of it is decoded.
 *
 * @param format by which name the JDK reads it
 * @param pixelBytes of one pixel, decoded
 * @param orientation how it is to be turned, 1 to 8 (EXIF 2.32, 4.6.4, tag 274)
 * @param plain the same picture with nothing in it but what its pixels need: no metadata, no profile, no comment, no second picture
 */
record PictureParts(String format, int width, int height, int pixelBytes, int orientation, byte[] plain) {}
