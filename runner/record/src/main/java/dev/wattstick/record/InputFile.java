package dev.wattstick.record;

import java.util.List;

/**
 * An array that was given as an input of a model.
 *
 * @param name of the file that was given, without its folder
 * @param path absolute path of the {@code .npy} file on the measuring node
 * @param type of its elements, by numpy's name
 * @param shape of the array
 * @param sha256 of the file, lower-case hexadecimal
 */
public record InputFile(String name, String path, String type, List<Long> shape, String sha256) {}
