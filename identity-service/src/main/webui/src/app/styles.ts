// PatternFly's tokens and fonts once; what a component looks like comes with the component.
import '@patternfly/react-core/dist/styles/base.css';
import './console.css';
