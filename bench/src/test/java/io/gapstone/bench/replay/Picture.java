package io.gapstone.bench.replay;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;

/** What a page looks like. */
record Picture(byte[] png, BufferedImage image) {

  /** How many different colours it has; a blank one has one. */
  int colours() {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours.size();
  }

  /** How many pixels are others in another picture of the same size. */
  int differences(Picture other) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == other.image.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  /** Mean brightness, from 0 for black to 1 for white. */
  double brightness() {
    double sum = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        sum += 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
      }
    }
    return sum / 255 / image.getWidth() / image.getHeight();
  }
}
