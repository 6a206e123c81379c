// In a layer: what a feature says of its own parts counts more, in whichever order the files of a build come.
import '@mantine/core/styles.layer.css';
import './page.css';
